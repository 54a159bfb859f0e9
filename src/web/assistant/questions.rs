//! What a registrar asks about the own record, and the answer.

use crate::accounts::AssistantActor;
use crate::assistants::questions::{self, AnswerError, Asking, Question};
use crate::ids::QuestionId;
use crate::text::TextRefused;
use crate::web::components::{Button, SummaryList, Textarea};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// What waits for an answer.
struct Open {
    id: String,
    asked: String,
    lines: Vec<String>,
    text: Textarea,
    send: Button,
}

#[derive(Template)]
#[template(path = "assistant/questions.html")]
struct QuestionsPage {
    frame: Frame,
    errors: Errors,
    /// Says that what was answered is not asked any more.
    gone: bool,
    open: Option<Open>,
    earlier: Vec<SummaryList>,
}

impl QuestionsPage {
    fn new(frame: FormFrame, questions: &[Question], fields: &Fields, errors: Errors) -> Self {
        let words = frame.words;
        let (open, earlier): (Vec<_>, Vec<_>) = questions.iter().partition(|question| question.is_open());
        Self {
            gone: false,
            open: open.first().map(|question| Open::new(question, fields, &errors, words)),
            earlier: earlier.into_iter().map(|question| card(question, words)).collect(),
            frame: frame.back("/assistant").with(&errors),
            errors,
        }
    }
}

impl Open {
    fn new(question: &Question, fields: &Fields, errors: &Errors, words: &Words) -> Self {
        let w = &words.questions;
        let text = Textarea::new("answer", w.answer).hint(w.answer_hint).limit(1000).spellcheck(true);
        Self {
            id: question.id.to_string(),
            asked: w.asked(moment::date(question.asked_at.today(), words)),
            lines: question.text.lines().map(ToOwned::to_owned).collect(),
            text: text.value(fields.shown("answer")).error(errors.of("answer")),
            send: Button::new(w.send).once(),
        }
    }
}

fn card(question: &Question, words: &Words) -> SummaryList {
    let w = &words.questions;
    let answer = question.answer.as_ref().map(|answer| answer.text.as_str());
    let rows = [(w.question_row, Some(question.text.as_str())), (w.answer_row, answer)];
    SummaryList::answered(rows).small_card(w.card(moment::date(question.asked_at.today(), words)))
}

#[get("/assistant/question")]
pub(super) async fn question(actor: As<AssistantActor>, frame: FormFrame, our: Our) -> Answer {
    let questions = questions::own_questions(&our.db, actor.0).await?;
    Reply::page(&QuestionsPage::new(frame, &questions, &Fields::default(), Errors::default()))
}

#[post("/assistant/question", data = "<form>")]
pub(super) async fn answer(
    form: Signed<Unread>,
    actor: As<AssistantActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let answered =
        match (form.fields.get("question").parse::<QuestionId>(), form.fields.get("answer").parse()) {
            (Ok(id), Ok(text)) => reply(&our, actor.0, id, &text).await?,
            (Err(_), _) => Answered::Gone,
            (_, Err(refused)) => Answered::Wrong(said(refused, frame.words)),
        };
    let (errors, gone) = match answered {
        Answered::Taken => return Ok(Reply::see("/assistant?saved=answered")),
        Answered::Wrong(message) => (Errors::one("answer", message), false),
        Answered::Gone => (Errors::default(), true),
    };
    let questions = questions::own_questions(&our.db, actor.0).await?;
    // What is asked now may be something else than what was answered.
    let fields = if gone { Fields::default() } else { form.fields.clone() };
    let page = QuestionsPage::new(frame, &questions, &fields, errors);
    Reply::failed(&QuestionsPage { gone, ..page })
}

/// What became of an answer.
enum Answered {
    Taken,
    Gone,
    Wrong(&'static str),
}

async fn reply(
    our: &Our,
    actor: AssistantActor,
    id: QuestionId,
    text: &Asking,
) -> Result<Answered, crate::storage::Error> {
    match questions::answer(&our.db, actor, id, text, our.clock.now()).await {
        Ok(()) => Ok(Answered::Taken),
        Err(AnswerError::NotAsked | AnswerError::Life(_)) => Ok(Answered::Gone),
        Err(AnswerError::Storage(error)) => Err(error),
    }
}

fn said(refused: TextRefused, words: &Words) -> &'static str {
    let w = &words.questions;
    match refused {
        TextRefused::Empty => w.answer_missing,
        TextRefused::TooLong { .. } => w.answer_long,
        _ => w.answer_format,
    }
}
