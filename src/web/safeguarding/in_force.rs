//! The suspensions that are in force, the first to be looked at first. The list names nobody.

use super::address::{IN_FORCE, address_of};
use crate::accounts::SafeguardingActor;
use crate::assistants::RegisterNumber;
use crate::assistants::suspensions::{self, Due};
use crate::clock::Timestamp;
use crate::storage::PageRequest;
use crate::web::components::{Cell, NotificationBanner, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// How many suspensions a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "safeguarding/in_force.html")]
struct InForcePage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// Nothing where nobody is suspended.
    suspensions: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/safeguarding?<after>&<done>")]
pub(super) async fn in_force(
    after: Option<&str>,
    done: Option<&str>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = suspensions::in_force(&our.db, actor.0, &request).await?;
    let words = frame.words;
    let next = page.next.map(|next| format!("{IN_FORCE}?after={next}"));
    let first = request.after.map(|_| IN_FORCE.to_owned());
    let known = words.safeguarding.in_force.done_known;
    Reply::page(&InForcePage {
        banner: (done == Some("known")).then(|| NotificationBanner::important(known)),
        suspensions: (!page.rows.is_empty()).then(|| table(&page.rows, our.clock.now(), words)),
        pages: turns::of(first, next, words),
        frame: frame.back("/officer"),
    })
}

fn table(suspensions: &[Due], now: Timestamp, words: &Words) -> Table {
    let w = &words.safeguarding.in_force;
    let head = [w.number, w.since, w.review].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    suspensions.iter().fold(table, |table, one| {
        let number = one.number.as_ref().map_or(w.no_number, RegisterNumber::as_str);
        let since = moment::day(one.suspended_at, words);
        let since = if one.told_at.is_none() { w.not_told(since) } else { since };
        let due = moment::day(one.review_at, words);
        let due = if one.review_at.today() < now.today() { w.overdue(due) } else { due };
        table.row([Cell::link(number, address_of(one.assistant_id)), Cell::new(since), Cell::new(due)])
    })
}
