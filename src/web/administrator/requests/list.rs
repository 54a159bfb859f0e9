//! Requests that wait, what is due first comes first. The list names nobody: who opens a line is on record.

use super::address::{REQUESTS, address_of};
use crate::accounts::AdministratorActor;
use crate::requests::{self, Waiting};
use crate::storage::PageRequest;
use crate::web::components::{Cell, NotificationBanner, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;
use time::Date;

/// How many requests a page shows.
pub(super) const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "administrator/requests/list.html")]
struct ListPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    lead: String,
    /// Nothing where nobody waits.
    requests: Option<Table>,
    pages: Option<Pagination>,
    answered: String,
}

#[get("/administrator/requests?<after>&<done>")]
pub(super) async fn list(
    after: Option<&str>,
    done: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let now = our.clock.now();
    let page = requests::waiting(&our.db, actor.0, &request).await?;
    let counts = requests::counts(&mut our.db.read_current().await?, now).await?;
    let (words, w) = (frame.words, &frame.words.requests.list);
    let next = page.next.map(|next| format!("{REQUESTS}?after={next}"));
    let first = request.after.map(|_| REQUESTS.to_owned());
    let banner = match done {
        Some("known") => Some(NotificationBanner::important(w.done_known)),
        Some("own") => Some(NotificationBanner::important(w.done_own)),
        _ => None,
    };
    Reply::page(&ListPage {
        banner,
        lead: w.lead(counts.overdue),
        requests: (!page.rows.is_empty()).then(|| table(&page.rows, now.today(), words)),
        pages: turns::of(first, next, words),
        answered: format!("{REQUESTS}/answered"),
        frame: frame.back("/officer"),
    })
}

fn table(requests: &[Waiting], today: Date, words: &Words) -> Table {
    let w = &words.requests.list;
    let head = [w.kind, w.made, w.due].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    requests.iter().fold(table, |table, one| {
        let due = match one.due_on() {
            Some(due) if due < today => w.overdue(moment::date(due, words)),
            Some(due) => moment::date(due, words),
            None => w.no_day.to_owned(),
        };
        table.row([
            Cell::link(one.kind.label(), address_of(one.id)),
            Cell::new(moment::day(one.made_at, words)),
            Cell::new(due),
        ])
    })
}
