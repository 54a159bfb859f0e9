//! What others see: shown to its owner before anybody else can see it.

use super::address::LIST;
use crate::accounts::AssistantActor;
use crate::assistants::{self, Listing, Way};
use crate::web::components::{SummaryList, SummaryRow};
use crate::web::frame::Frame;
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::words::Words;
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "assistant/record/preview.html")]
struct PreviewPage {
    frame: Frame,
    listed: bool,
    listing: Option<SummaryList>,
}

#[get("/assistant/record/preview")]
pub(super) async fn preview(actor: As<AssistantActor>, frame: Frame, our: Our) -> Answer {
    let Some(record) = assistants::find_record(&our.db, actor.0).await? else { return Ok(Reply::see(LIST)) };
    let listing = Listing::of(&record).map(|listing| shown(&listing, frame.words));
    let listed = record.profile.way == Some(Way::Listed);
    Reply::page(&PreviewPage { frame: frame.back(LIST), listed, listing })
}

fn shown(listing: &Listing, words: &Words) -> SummaryList {
    let w = &words.record.preview;
    SummaryList::new().row(SummaryRow::new(w.name, &listing.name))
}
