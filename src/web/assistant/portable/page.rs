//! The record as its owner prints it.

use super::links::LINKS;
use super::shown::Shown;
use crate::accounts::AssistantActor;
use crate::assistants;
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "assistant/portable/page.html")]
struct PortablePage {
    frame: Frame,
    links: &'static str,
    /// None while the record is not on the register.
    record: Option<Shown>,
}

#[get("/assistant/portable-record")]
pub(super) async fn page(actor: As<AssistantActor>, frame: FormFrame, our: Our) -> Answer {
    let record = assistants::portable(&our.db, actor.0, our.clock.now()).await?;
    let record = record.as_ref().map(|record| Shown::of(record, frame.words));
    Reply::page(&PortablePage { record, links: LINKS, frame: frame.back("/assistant") })
}
