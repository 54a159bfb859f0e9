//! Writing the answer to a request.

use super::act::{done, open, told};
use super::address::address_of;
use super::shown;
use crate::accounts::AdministratorActor;
use crate::ids::DataRequestId;
use crate::requests::{self, AnswerText, Opened};
use crate::text::TextRefused;
use crate::web::components::{Button, SummaryList, Textarea};
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};
use time::Date;

#[derive(Template)]
#[template(path = "administrator/requests/answer.html")]
struct AnswerPage {
    frame: Frame,
    errors: Errors,
    title: String,
    request: SummaryList,
    to: String,
    text: Textarea,
    send: Button,
}

impl AnswerPage {
    fn new(frame: FormFrame, opened: &Opened, today: Date, (fields, errors): (&Fields, Errors)) -> Self {
        let (words, address) = (frame.words, address_of(opened.request.id));
        let w = &words.requests.answer;
        let text = Textarea::new("answer", w.text).hint(w.text_hint).limit(4000).rows(12).spellcheck(true);
        Self {
            title: w.title(opened.asker.called()),
            request: shown::request(&opened.request, today, words),
            to: format!("{address}/answer"),
            text: text.value(fields.shown("answer")).error(errors.of("answer")),
            send: Button::new(w.send).once(),
            frame: frame.back(&address).with(&errors),
            errors,
        }
    }
}

#[get("/administrator/requests/<id>/answer")]
pub(super) async fn form(id: &str, actor: As<AdministratorActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<DataRequestId>() else { return Ok(None) };
    match open(&our, actor.0, id).await? {
        Ok(opened) if opened.request.is_waiting() => {
            let nothing = (&Fields::default(), Errors::default());
            Reply::page(&AnswerPage::new(frame, &opened, our.clock.now().today(), nothing)).map(Some)
        }
        Ok(_) => Ok(Some(Reply::see(address_of(id)))),
        Err(elsewhere) => Ok(elsewhere),
    }
}

#[post("/administrator/requests/<id>/answer", data = "<form>")]
pub(super) async fn send(
    id: &str,
    form: Signed<Unread>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Found {
    let Ok(id) = id.parse::<DataRequestId>() else { return Ok(None) };
    let opened = match open(&our, actor.0, id).await? {
        Ok(opened) if opened.request.is_waiting() => opened,
        Ok(_) => return Ok(Some(done(id, "changed"))),
        Err(elsewhere) => return Ok(elsewhere),
    };
    let now = our.clock.now();
    let text: AnswerText = match form.fields.get("answer").parse() {
        Ok(text) => text,
        Err(refused) => {
            let errors = Errors::one("answer", said(refused, frame.words));
            let page = AnswerPage::new(frame, &opened, now.today(), (&form.fields, errors));
            return Reply::failed(&page).map(Some);
        }
    };
    let post = (&our.keys, &our.letterhead);
    let outcome = requests::answer(&our.db, post, actor.0, (id, &text), now).await;
    told(id, outcome, if opened.asker.is_closed { "answered-closed" } else { "answered" })
}

fn said(refused: TextRefused, words: &Words) -> &'static str {
    let w = &words.requests.answer;
    match refused {
        TextRefused::Empty => w.missing,
        TextRefused::TooLong { .. } => w.long,
        _ => w.format,
    }
}
