//! What others see: shown to its owner before anybody else can see it.

use super::address::LIST;
use super::telling::Telling;
use crate::assistants::wage::wage_rates;
use crate::assistants::{self, Listing, Way};
use crate::web::components::{SummaryList, Table};
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::listing::{said, times};
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "assistant/record/preview.html")]
struct PreviewPage {
    frame: Frame,
    listed: bool,
    listing: Option<SummaryList>,
    times: Option<Table>,
}

#[get("/assistant/record/preview")]
pub(super) async fn preview(telling: Telling, frame: Frame, our: Our) -> Answer {
    let Some(record) = assistants::find_record(&our.db, telling.who()).await? else {
        return Ok(Reply::see(telling.at(LIST)));
    };
    let gazetteer = our.atlas.now(&our.db).await?;
    let rates = wage_rates(&our.db).await?;
    let listing = Listing::of(&record, &gazetteer, &rates, our.clock.now().today());
    let week = listing.as_ref().and_then(|listing| listing.availability.as_ref()).map(|said| said.week);
    let times = week.and_then(|week| times::table(week, frame.words));
    let listing = listing.map(|listing| said(&listing, frame.words));
    let listed = record.profile.way == Some(Way::Listed);
    Reply::page(&PreviewPage { frame: frame.back(LIST), listed, listing, times })
}
