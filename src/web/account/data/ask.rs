//! Asking something about the own data, or complaining about how it is used.

use super::requests::REQUESTS;
use crate::accounts::AccountActor;
use crate::requests::{self, MOST_OPEN, MakeError, NewRequest, RequestKind};
use crate::text::TextRefused;
use crate::web::components::{Button, Radios, Textarea};
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/data/ask.html")]
struct AskPage {
    frame: Frame,
    errors: Errors,
    kind: Radios,
    text: Textarea,
    send: Button,
}

impl AskPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let w = &frame.words.requests.ask;
        let kind = RequestKind::ALL.iter().copied().fold(Radios::new("kind", w.kind), |radios, kind| {
            match hint(kind, frame.words) {
                Some(hint) => radios.choice_with(kind.as_str(), kind.label(), hint),
                None => radios.choice(kind.as_str(), kind.label()),
            }
        });
        let text = Textarea::new("text", w.text).hint(w.text_hint).limit(4000).rows(8).spellcheck(true);
        Self {
            kind: kind.value(fields.get("kind")).error(errors.of("kind")),
            text: text.value(fields.shown("text")).error(errors.of("text")),
            send: Button::new(w.send).once(),
            frame: frame.back(REQUESTS).with(&errors),
            errors,
        }
    }
}

fn hint(kind: RequestKind, words: &Words) -> Option<&'static str> {
    let w = &words.requests.ask;
    match kind {
        RequestKind::Copy => Some(w.kind_copy_hint),
        RequestKind::Correct => Some(w.kind_correct_hint),
        RequestKind::Erase => Some(w.kind_erase_hint),
        RequestKind::Stop | RequestKind::Other | RequestKind::Complaint => None,
    }
}

impl Input for NewRequest {
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.requests.ask;
        let mut errors = Errors::default();
        let kind = fields.get("kind").parse().map_err(|_| errors.add("kind", w.kind_missing)).ok();
        let refused = |refused| match refused {
            TextRefused::Empty => w.missing,
            TextRefused::TooLong { .. } => w.long,
            _ => w.format,
        };
        let text = fields.get("text").parse().map_err(|why| errors.add("text", refused(why))).ok();
        errors.unless_any(kind.zip(text).map(|(kind, text)| Self { kind, text }))
    }
}

#[get("/account/data/requests/new")]
pub(super) fn form(frame: FormFrame) -> Answer {
    Reply::page(&AskPage::new(frame, &Fields::default(), Errors::default()))
}

#[post("/account/data/requests/new", data = "<form>")]
pub(super) async fn send(
    form: Signed<NewRequest>,
    actor: As<AccountActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let new = match form.input {
        Ok(new) => new,
        Err(errors) => return Reply::failed(&AskPage::new(frame, &form.fields, errors)),
    };
    let post = (&our.keys, &our.letterhead);
    match requests::make(&our.db, post, actor.0, &new, our.clock.now()).await {
        Ok(_) => Ok(Reply::see(format!("{REQUESTS}?done=sent"))),
        Err(MakeError::TooMany) => {
            let errors = Errors::one("text", frame.words.requests.ask.too_many(MOST_OPEN));
            Reply::failed(&AskPage::new(frame, &form.fields, errors))
        }
        Err(MakeError::Storage(error)) => Err(error.into()),
    }
}
