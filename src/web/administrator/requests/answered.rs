//! Requests that were answered in the last twelve months.

use super::address::{REQUESTS, address_of};
use super::list::A_PAGE;
use crate::accounts::AdministratorActor;
use crate::requests::{self, Answered};
use crate::storage::PageRequest;
use crate::web::components::{Cell, Pagination, Table};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

#[derive(Template)]
#[template(path = "administrator/requests/answered.html")]
struct AnsweredPage {
    frame: Frame,
    /// Nothing where none was answered.
    requests: Option<Table>,
    pages: Option<Pagination>,
}

#[get("/administrator/requests/answered?<after>")]
pub(super) async fn answered(
    after: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = requests::answered(&our.db, actor.0, &request, our.clock.now()).await?;
    let words = frame.words;
    let next = page.next.map(|next| format!("{REQUESTS}/answered?after={next}"));
    let first = request.after.map(|_| format!("{REQUESTS}/answered"));
    Reply::page(&AnsweredPage {
        requests: (!page.rows.is_empty()).then(|| table(&page.rows, words)),
        pages: turns::of(first, next, words),
        frame: frame.back(REQUESTS),
    })
}

fn table(requests: &[Answered], words: &Words) -> Table {
    let w = &words.requests;
    let head = [w.list.kind, w.list.made, w.answered.on].map(Cell::new);
    let table = Table::new(w.answered.caption).head(head).named_rows();
    let table = table.class("govuk-table--small-text-until-tablet");
    requests.iter().fold(table, |table, one| {
        table.row([
            Cell::link(one.kind.label(), address_of(one.id)),
            Cell::new(moment::day(one.made_at, words)),
            Cell::new(moment::day(one.answered_at, words)),
        ])
    })
}
