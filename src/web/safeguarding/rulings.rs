//! The refusals and removals for risk that are under way, the longest waiting first. The list names nobody.

use super::address::{IN_FORCE, RULINGS, ruling_of};
use crate::accounts::SafeguardingActor;
use crate::assistants::RegisterNumber;
use crate::assistants::rulings::{ForRisk, for_risk};
use crate::clock::Timestamp;
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
#[template(path = "safeguarding/rulings.html")]
struct RulingsPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// Nothing where nothing is under way.
    rulings: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/safeguarding/rulings?<after>&<done>")]
pub(super) async fn rulings(
    after: Option<&str>,
    done: Option<&str>,
    actor: As<SafeguardingActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = for_risk(&our.db, actor.0, &request).await?;
    let words = frame.words;
    let next = page.next.map(|next| format!("{RULINGS}?after={next}"));
    let first = request.after.map(|_| RULINGS.to_owned());
    Reply::page(&RulingsPage {
        banner: (done == Some("ruled")).then(|| NotificationBanner::success(words.casework.done_ruled)),
        rulings: (!page.rows.is_empty()).then(|| table(&page.rows, our.clock.now(), words)),
        pages: turns::of(first, next, words),
        frame: frame.back(IN_FORCE),
    })
}

fn table(rulings: &[ForRisk], now: Timestamp, words: &Words) -> Table {
    let w = &words.safeguarding.rulings;
    let head = [w.number, w.what, w.since].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    rulings.iter().fold(table, |table, one| {
        let number = one.number.as_ref().map_or(w.no_number, RegisterNumber::as_str);
        table.row([
            Cell::link(number, ruling_of(one.assistant_id)),
            Cell::new(what(one, now, words)),
            Cell::new(moment::day(one.since, words)),
        ])
    })
}

fn what(one: &ForRisk, now: Timestamp, words: &Words) -> &'static str {
    let w = &words.casework;
    match (one.appealed_at, one.ready_at) {
        (Some(_), _) => w.kind_appealed,
        (None, None) => w.kind_held,
        (None, Some(ready)) if ready <= now => w.kind_ready,
        (None, Some(_)) => w.kind_proposed,
    }
}
