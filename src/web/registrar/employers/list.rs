//! Employers who wait to be checked, the longest waiting first. The list names nobody: who opens a line is on record.

use super::address::{EMPLOYERS, address_of};
use crate::accounts::RegistrarActor;
use crate::employers::checks::{self, Waiting};
use crate::employers::{ActsFor, Funding, Status};
use crate::storage::PageRequest;
use crate::web::components::{Cell, NotificationBanner, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// How many a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "registrar/employers/list.html")]
struct ListPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// Nothing where nobody waits.
    employers: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/registrar/employers?<after>&<done>")]
pub(super) async fn list(
    after: Option<&str>,
    done: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = checks::waiting(&our.db, actor.0, &request).await?;
    let (words, w) = (frame.words, &frame.words.employers.list);
    let next = page.next.map(|next| format!("{EMPLOYERS}?after={next}"));
    let first = request.after.map(|_| EMPLOYERS.to_owned());
    let banner = match done {
        Some("known") => Some(NotificationBanner::important(w.done_known)),
        Some("own") => Some(NotificationBanner::important(w.done_own)),
        Some("decided") => Some(NotificationBanner::success(w.done_decided)),
        _ => None,
    };
    Reply::page(&ListPage {
        banner,
        employers: (!page.rows.is_empty()).then(|| table(&page.rows, words)),
        pages: turns::of(first, next, words),
        frame: frame.back("/officer"),
    })
}

fn table(waiting: &[Waiting], words: &Words) -> Table {
    let w = &words.employers.list;
    let head = [w.funding, w.for_whom, w.since].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    waiting.iter().fold(table, |table, one| {
        table.row([
            Cell::link(one.funding.map_or("", Funding::label), address_of(one.id)),
            Cell::new(for_whom(one, words)),
            Cell::new(moment::day(one.since, words)),
        ])
    })
}

fn for_whom(one: &Waiting, words: &Words) -> String {
    let w = &words.employers.list;
    let whom = if one.acts_for == Some(ActsFor::Another) { w.another } else { w.myself };
    if one.status == Status::Checked { w.again(whom) } else { whom.to_owned() }
}
