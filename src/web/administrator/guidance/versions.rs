//! All versions of the page, the newest first.

use super::said::{self, OVERVIEW, VERSIONS};
use crate::accounts::AdministratorActor;
use crate::guidance::{self, Version};
use crate::web::components::{Pagination, SummaryList, SummaryRow};
use crate::web::fault::Fault;
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// How many versions a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "administrator/guidance/versions.html")]
struct VersionsPage {
    frame: Frame,
    versions: Vec<SummaryList>,
    pages: Option<Pagination>,
}

#[get("/administrator/help/versions?<from>")]
pub(super) async fn versions(
    from: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let from = from.and_then(|from| from.parse::<i64>().ok());
    let (found, next) = guidance::list_versions(&our.db, actor.0, from, A_PAGE).await?;
    let mut versions = Vec::new();
    for version in &found {
        versions.push(card(&our, actor.0, version, frame.words).await?);
    }
    if next.is_none() {
        versions.push(card(&our, actor.0, &Version::EXAMPLES, frame.words).await?);
    }
    let next = next.map(|next| format!("{VERSIONS}?from={next}"));
    let first = from.map(|_| VERSIONS.to_owned());
    let pages = turns::of(first, next, frame.words);
    Reply::page(&VersionsPage { frame: frame.back(OVERVIEW), versions, pages })
}

async fn card(
    our: &Service,
    actor: AdministratorActor,
    version: &Version,
    words: &Words,
) -> Result<SummaryList, Fault> {
    let w = &words.guidance.versions;
    let saved = match version.saved {
        Some(stamp) => said::stamp(&our.db, actor, stamp, words).await?,
        None => w.never.to_owned(),
    };
    let published = match version.published {
        Some(stamp) => said::stamp(&our.db, actor, stamp, words).await?,
        None => w.not_published.to_owned(),
    };
    let address = format!("{VERSIONS}/{}", version.number);
    let mut list = SummaryList::new()
        .row(SummaryRow::new(w.version, said::name(version, words)).link(address))
        .row(SummaryRow::new(w.saved, saved));
    if let Some(change) = version.change {
        list = list.row(SummaryRow::new(w.change, change.label()));
    }
    Ok(list.row(SummaryRow::new(w.published, published)))
}
