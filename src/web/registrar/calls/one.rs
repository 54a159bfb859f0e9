//! Whom to ring, and how: shown to who has said that it is nobody close.

use super::super::records::address_of as record_of;
use super::declare::ask;
use super::list::{CALLS, address_of};
use crate::accounts::{Person, RegistrarActor};
use crate::assistants::FullName;
use crate::assistants::casework::{self, OpenError, OpenedCall};
use crate::ids::AssistantId;
use crate::text::{Phone, PlainText};
use crate::web::assistant::confirmed_said;
use crate::web::components::{Button, SummaryList};
use crate::web::form::Errors;
use crate::web::guard::{As, Our};
use crate::web::reply::{Found, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;
use time::Date;

#[derive(Template)]
#[template(path = "registrar/call.html")]
struct CallPage {
    frame: Frame,
    title: String,
    facts: SummaryList,
    confirmed_to: String,
    confirmed: Button,
    record: String,
}

#[get("/registrar/calls/<id>")]
pub(super) async fn call(id: &str, actor: As<RegistrarActor>, frame: FormFrame, our: Our) -> Found {
    let Ok(id) = id.parse::<AssistantId>() else { return Ok(None) };
    let now = our.clock.now();
    match casework::open_call(&our.db, actor.0, id, now).await {
        Ok(opened) => Reply::page(&page(frame, id, &opened, now.today())).map(Some),
        Err(OpenError::NotDeclared) => ask(&our, actor.0, frame, id, Errors::default()).await,
        Err(OpenError::NotFound) => Ok(None),
        Err(OpenError::Storage(error)) => Err(error.into()),
    }
}

fn page(frame: FormFrame, id: AssistantId, opened: &OpenedCall, today: Date) -> CallPage {
    let (words, w) = (frame.words, &frame.words.still_right.call);
    let name = opened.name.as_ref().map(FullName::in_full).unwrap_or_default();
    CallPage {
        title: w.title(&name),
        facts: facts(opened, today, words),
        confirmed_to: format!("{}/confirmed", address_of(id)),
        confirmed: Button::new(w.confirmed).once(),
        record: record_of(id),
        frame: frame.back(CALLS),
    }
}

/// How the person is reached and spoken to.
fn facts(opened: &OpenedCall, today: Date, words: &Words) -> SummaryList {
    let w = &words.still_right.call;
    let contact = opened.person.as_ref().and_then(|person| person.contact.as_ref());
    let telephone = contact.and_then(|contact| contact.telephone.as_ref()).map(Phone::as_str);
    let address = contact.and_then(|contact| contact.address.as_ref()).map(PlainText::as_str);
    let number = opened.number.as_ref().map(|number| number.as_str().to_owned());
    let confirmed = opened.confirmed.map(|confirmed| confirmed_said(&confirmed, today, words));
    let rows = [
        (words.casework.number, number),
        (words.still_right.officer.key, confirmed),
        (w.telephone, Some(telephone.unwrap_or(w.no_telephone).to_owned())),
        (w.address, address.map(str::to_owned)),
    ];
    let rows = rows.into_iter().chain(wishes(opened.person.as_ref(), words));
    SummaryList::answered(rows)
}

fn wishes(person: Option<&Person>, words: &Words) -> [(&'static str, Option<String>); 4] {
    let w = &words.still_right.call;
    let wishes = person.and_then(|person| person.preferences.as_ref());
    let interpreter = |language: Option<&str>| language.unwrap_or(w.not_needed).to_owned();
    [
        (w.contact_by, wishes.map(|wishes| wishes.contact_by.label().to_owned())),
        (w.language, wishes.map(|wishes| wishes.language.as_str().to_owned())),
        (w.format, wishes.map(|wishes| wishes.format.label().to_owned())),
        (w.interpreter, wishes.map(|wishes| interpreter(wishes.interpreter.language().map(|l| l.as_str())))),
    ]
}
