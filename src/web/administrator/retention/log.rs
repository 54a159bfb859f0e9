//! What was erased, by its id, the latest first.

use super::page::RETENTION;
use crate::accounts::AdministratorActor;
use crate::retention::{self, Erased};
use crate::storage::PageRequest;
use crate::web::components::{Pagination, SummaryList};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// How many rows a page shows.
const A_PAGE: u32 = 50;

#[derive(Template)]
#[template(path = "administrator/retention/log.html")]
struct LogPage {
    frame: Frame,
    /// Nothing where nothing was erased.
    erased: Option<SummaryList>,
    pages: Option<Pagination>,
}

#[get("/administrator/retention/log?<after>")]
pub(super) async fn log(
    after: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = retention::erased(&our.db, actor.0, &request).await?;
    let words = frame.words;
    let next = page.next.map(|next| format!("{RETENTION}/log?after={next}"));
    let first = request.after.map(|_| format!("{RETENTION}/log"));
    Reply::page(&LogPage {
        erased: (!page.rows.is_empty()).then(|| list(&page.rows, words)),
        pages: turns::of(first, next, words),
        frame: frame.back(RETENTION),
    })
}

/// A list and no table: an id has no place at which a narrow column could break it. What was erased at one time stands
/// together.
fn list(erased: &[Erased], words: &Words) -> SummaryList {
    let mut by_time: Vec<(String, Vec<String>)> = Vec::new();
    for one in erased {
        let (time, what) =
            (moment::said(one.at, words), words.retention.log.erased(one.kept.label(), one.row));
        match by_time.last_mut() {
            Some((before, all)) if *before == time => all.push(what),
            _ => by_time.push((time, vec![what])),
        }
    }
    SummaryList::answered(by_time.into_iter().map(|(time, all)| (time, Some(all.join("\n")))))
}
