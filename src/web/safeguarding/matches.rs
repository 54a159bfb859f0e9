//! The records that may be of somebody who was removed for risk, the longest waiting first. The list names nobody.

use super::address::{IN_FORCE, MATCHES, match_of};
use crate::accounts::SafeguardingActor;
use crate::assistants::RegisterNumber;
use crate::assistants::risk::{WaitingMatch, matches as waiting};
use crate::storage::PageRequest;
use crate::web::components::{Cell, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// How many a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "safeguarding/matches.html")]
struct MatchesPage {
    frame: Frame,
    /// Nothing where nobody is like anybody.
    matches: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/safeguarding/matches?<after>")]
pub(super) async fn matches(
    after: Option<&str>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = waiting(&our.db, actor.0, &request).await?;
    let words = frame.words;
    let next = page.next.map(|next| format!("{MATCHES}?after={next}"));
    let first = request.after.map(|_| MATCHES.to_owned());
    Reply::page(&MatchesPage {
        matches: (!page.rows.is_empty()).then(|| table(&page.rows, words)),
        pages: turns::of(first, next, words),
        frame: frame.back(IN_FORCE),
    })
}

fn table(matches: &[WaitingMatch], words: &Words) -> Table {
    let w = &words.safeguarding.matches;
    let head = [w.number, w.since].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    matches.iter().fold(table, |table, one| {
        let number = one.number.as_ref().map_or(w.no_number, RegisterNumber::as_str);
        let since = Cell::new(moment::day(one.since, words));
        table.row([Cell::link(number, match_of(one.assistant_id)), since])
    })
}
