//! Whom to ring, and how: shown to who has said that it is nobody close.

use super::super::records::address_of as record_of;
use super::declare::ask;
use super::list::{CALLS, address_of};
use crate::accounts::RegistrarActor;
use crate::assistants::FullName;
use crate::assistants::casework::{self, OpenError, OpenedCall};
use crate::ids::AssistantId;
use crate::web::assistant::confirmed_said;
use crate::web::components::{Button, SummaryList};
use crate::web::form::Errors;
use crate::web::guard::{As, Our};
use crate::web::officer::reach::reach;
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

/// How the record stands, and how the person is reached and spoken to.
fn facts(opened: &OpenedCall, today: Date, words: &Words) -> SummaryList {
    let number = opened.number.as_ref().map(|number| number.as_str().to_owned());
    let confirmed = opened.confirmed.map(|confirmed| confirmed_said(confirmed, today, words));
    let rows = [(words.casework.number, number), (words.still_right.officer.key, confirmed)];
    SummaryList::answered(rows.into_iter().chain(reach(opened.person.as_ref(), words)))
}
