//! Searching, as employers do on pages.

use super::ask::read;
use super::description::Search;
use super::found::Page;
use super::listings::Listings;
use super::reason::ReasonGiven;
use super::seeking::seeker;
use crate::accounts::OfficerActor;
use crate::api::parameters::Parameters;
use crate::api::refusal::Refusal;
use crate::finder::{SearchError, search};
use crate::web::{AsOf, Calls, Fault, Our};
use rocket::serde::json::Json;
use rocket::{State, get};

#[utoipa::path(
    tag = "finder",
    summary = "Search for personal assistants",
    description = "As employers search on pages, page by page.",
    params(Search),
    responses((status = 200, description = "A page of those who fit, best first.", body = Page))
)]
#[get("/api/v1/assistants")]
pub(super) async fn assistants(
    asked: Parameters,
    reason: ReasonGiven,
    calls: Calls<OfficerActor>,
    as_of: AsOf,
    our: Our,
    listings: &State<Listings>,
) -> Result<Json<Page>, Refusal> {
    let (now, AsOf(at)) = (our.clock.now(), as_of);
    let gazetteer = our.atlas.at(&our.db, &at).await?;
    let (criteria, page) = read(&our, &gazetteer, &asked, &reason).await?;
    let seeker = seeker(&our, &calls, &at).await?;
    let finder = our.finder(&gazetteer, &at).await?;
    let found = search(&finder, &seeker, &criteria, page, now).await.map_err(refused)?;
    let page = Page::of(&found, listings, (&finder.at, now.today())).map_err(Fault::from)?;
    Ok(Json(page))
}

fn refused(error: SearchError) -> Refusal {
    match error {
        SearchError::Storage(error) => error.into(),
        SearchError::TooLate => Refusal::wrong("after", &error.to_string()),
        SearchError::NoPlace | SearchError::UnknownWard => Refusal::wrong("place", &error.to_string()),
    }
}
