//! Asking the owner of a record something more, and writing down what she answers by telephone or letter.

use super::address::{address_of, ask_of};
use super::asked::cards;
use super::opened::{instead, open};
use crate::accounts::RegistrarActor;
use crate::assistants::casework::Opened;
use crate::assistants::questions::{self, AWAITED, AskError, Asking, Question};
use crate::ids::{AssistantId, QuestionId};
use crate::text::TextRefused;
use crate::web::components::{Button, SummaryList, Textarea};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "registrar/ask.html")]
struct AskPage {
    frame: Frame,
    errors: Errors,
    title: String,
    lead: Option<String>,
    /// What is asked and not answered yet.
    open: Option<SummaryList>,
    /// Names the open question, so that nobody answers another one.
    question: String,
    text: Textarea,
    send: Button,
    send_to: String,
    take_back_to: String,
}

impl AskPage {
    fn new(frame: FormFrame, opened: &Opened, fields: &Fields, errors: Errors) -> Self {
        let words = frame.words;
        let (w, id) = (&words.casework.ask, opened.record.id);
        let name = opened.name();
        let open = open_question(opened);
        let (field, label, hint, send) = match open {
            Some(_) => ("answer", w.answer, w.answer_hint, w.answer_send),
            None => ("question", w.text, w.text_hint, w.send),
        };
        let text = Textarea::new(field, label).hint(hint).limit(1000).spellcheck(true);
        Self {
            title: if open.is_some() { w.open(name) } else { w.title(name) },
            lead: open.is_none().then(|| w.lead(AWAITED.whole_days())),
            question: open.map(|question| question.id.to_string()).unwrap_or_default(),
            open: open.and_then(|question| cards(std::slice::from_ref(question), words).pop()),
            text: text.value(fields.shown(field)).error(errors.of(field)),
            send: Button::new(send).once(),
            send_to: ask_of(id),
            take_back_to: format!("{}/take-back", address_of(id)),
            frame: frame.back(&address_of(id)).with(&errors),
            errors,
        }
    }
}

fn open_question(opened: &Opened) -> Option<&Question> {
    opened.questions.iter().find(|question| question.is_open())
}

#[get("/registrar/records/<id>/ask")]
pub(super) async fn ask(id: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    match open(&our, actor.0, id).await? {
        Ok(opened) => {
            let page = AskPage::new(frame, &opened, &Fields::default(), Errors::default());
            Reply::page(&page).map(Some)
        }
        Err(elsewhere) => Ok(elsewhere),
    }
}

#[post("/registrar/records/<id>/ask", data = "<form>")]
pub(super) async fn send(
    id: &str,
    form: Signed<Unread>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    // Where something is asked already, the form is the one for its answer.
    let asked = form.fields.get("asked").parse::<QuestionId>().ok();
    let field = if asked.is_some() { "answer" } else { "question" };
    let wrong = |message: &'static str| (&form.fields, Errors::one(field, message));
    let words = frame.words;
    let text = match form.fields.get(field).parse::<Asking>() {
        Ok(text) => text,
        Err(refused) => {
            return again(&our, actor.0, frame, id, wrong(said(refused, field, words))).await;
        }
    };
    let (post, now) = ((&our.keys, &our.letterhead), our.clock.now());
    let done = match asked {
        Some(question) => questions::answer_for(&our.db, actor.0, (id, question), &text, now).await,
        None => questions::ask(&our.db, post, actor.0, (id, &text), now).await,
    };
    match done {
        Err(AskError::NobodyReads) => again(&our, actor.0, frame, id, wrong(words.casework.ask.nobody)).await,
        done => told(id, done, if asked.is_some() { "answered" } else { "asked" }),
    }
}

#[post("/registrar/records/<id>/take-back", data = "<form>")]
pub(super) async fn take_back(id: &str, form: Signed<Unread>, actor: As<RegistrarActor>, our: Our) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let Ok(question) = form.fields.get("asked").parse::<QuestionId>() else {
        return Ok(Some(Reply::see(ask_of(id))));
    };
    let done = questions::take_back(&our.db, actor.0, (id, question), our.clock.now()).await;
    told(id, done, "taken-back")
}

/// Back to the record, with what was done.
fn told(id: AssistantId, done: Result<(), AskError>, what: &str) -> Found {
    match done {
        Ok(()) => Ok(Some(Reply::see(format!("{}?done={what}", address_of(id))))),
        Err(AskError::AskedAlready | AskError::NotAsked | AskError::NobodyReads) => {
            Ok(Some(Reply::see(format!("{}?done=changed", address_of(id)))))
        }
        Err(AskError::Open(error)) => instead(id, error),
    }
}

async fn again(
    our: &Service,
    actor: RegistrarActor,
    frame: FormFrame,
    id: AssistantId,
    (fields, errors): (&Fields, Errors),
) -> Found {
    match open(our, actor, id).await? {
        Ok(opened) => Reply::failed(&AskPage::new(frame, &opened, fields, errors)).map(Some),
        Err(elsewhere) => Ok(elsewhere),
    }
}

fn said(refused: TextRefused, field: &str, words: &Words) -> &'static str {
    let w = &words.casework.ask;
    match (field, refused) {
        ("question", TextRefused::Empty) => w.text_missing,
        ("question", TextRefused::TooLong { .. }) => w.text_long,
        ("question", _) => w.text_format,
        (_, TextRefused::Empty) => w.answer_missing,
        (_, TextRefused::TooLong { .. }) => w.answer_long,
        _ => w.answer_format,
    }
}
