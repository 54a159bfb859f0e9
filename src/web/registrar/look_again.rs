//! The list of checks at which the council wanted to look again. It names nobody: who opens a record is on record, who
//! looks at the list is not.

use super::records::address_of;
use crate::accounts::RegistrarActor;
use crate::assistants::casework::{self, LookAgain};
use crate::storage::PageRequest;
use crate::web::components::{Cell, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;
use time::Date;

/// The list.
pub(in crate::web) const LOOK_AGAIN: &str = "/registrar/look-again";

/// How many checks a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "registrar/look_again.html")]
struct LookAgainPage {
    frame: Frame,
    /// Nothing where there is nothing to look at.
    checks: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/registrar/look-again?<after>")]
pub(super) async fn look_again(
    after: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let now = our.clock.now();
    let page = casework::look_again(&our.db, actor.0, &request, now).await?;
    let words = frame.words;
    let next = page.next.map(|next| format!("{LOOK_AGAIN}?after={next}"));
    let first = request.after.map(|_| LOOK_AGAIN.to_owned());
    Reply::page(&LookAgainPage {
        checks: (!page.rows.is_empty()).then(|| table(&page.rows, now.today(), words)),
        pages: turns::of(first, next, words),
        frame: frame.back("/officer"),
    })
}

fn table(checks: &[LookAgain], today: Date, words: &Words) -> Table {
    let w = &words.casework.again;
    let head = [w.number, w.check, w.by].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    checks.iter().fold(table, |table, check| {
        let day = moment::date(check.look_again_by, words);
        table.row([
            Cell::link(check.number.as_str(), address_of(check.assistant_id)),
            Cell::new(check.kind.label()),
            Cell::new(if check.look_again_by < today { w.run_out(day) } else { day }),
        ])
    })
}
