//! The list of those who have to be rung. It names nobody: who opens a line is on record, who looks at the list is not.

use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, Call};
use crate::ids::AssistantId;
use crate::storage::PageRequest;
use crate::web::components::{Cell, NotificationBanner, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// The list.
pub(in crate::web) const CALLS: &str = "/registrar/calls";

/// How many calls a page shows.
const A_PAGE: u32 = 20;

/// One of the list.
pub(super) fn address_of(id: AssistantId) -> String {
    format!("{CALLS}/{id}")
}

#[derive(Template)]
#[template(path = "registrar/calls.html")]
struct CallsPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// Nothing where nobody waits.
    calls: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/registrar/calls?<after>&<done>")]
pub(super) async fn calls(
    after: Option<&str>,
    done: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = casework::calls(&our.db, actor.0, &request).await?;
    let (words, w) = (frame.words, &frame.words.still_right.calls);
    let next = page.next.map(|next| format!("{CALLS}?after={next}"));
    let first = request.after.map(|_| CALLS.to_owned());
    let banner = match done {
        Some("confirmed") => Some(NotificationBanner::success(w.done_confirmed)),
        Some("known") => Some(NotificationBanner::important(w.done_known)),
        _ => None,
    };
    Reply::page(&CallsPage {
        banner,
        calls: (!page.rows.is_empty()).then(|| table(&page.rows, words)),
        pages: turns::of(first, next, words),
        frame: frame.back("/officer"),
    })
}

fn table(calls: &[Call], words: &Words) -> Table {
    let w = &words.still_right.calls;
    let head = [w.number, w.since, w.confirmed].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    calls.iter().fold(table, |table, call| {
        table.row([
            Cell::link(call.number.as_str(), address_of(call.id)),
            Cell::new(moment::day(call.call_since, words)),
            Cell::new(moment::date(call.confirmed_on, words)),
        ])
    })
}
