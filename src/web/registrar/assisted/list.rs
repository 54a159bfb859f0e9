//! The people for whom registrars act, and what is left to do for each.

use super::address::{NEW, address_of};
use crate::accounts::{RegistrarActor, SignUpRole};
use crate::assistants::{self, LeftToDo, Status};
use crate::assisting::{self, Assisted};
use crate::employers::{self, LeftToTell, State};
use crate::storage::PageRequest;
use crate::web::components::{Cell, NotificationBanner, Pagination, Table};
use crate::web::fault::Fault;
use crate::web::guard::{As, Our};
use crate::web::on_behalf::LIST;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, turns};
use crate::words::Words;
use askama::Template;
use rocket::get;

/// How many people a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "registrar/assisted/list.html")]
struct ListPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// Nothing where there is nobody.
    people: Option<Table>,
    pages: Option<Pagination>,
    new: &'static str,
}

#[get("/registrar/assisted?<after>&<done>")]
pub(super) async fn list(
    after: Option<&str>,
    done: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = assisting::assisted(&our.db, actor.0, &request, our.clock.now()).await?;
    let words = frame.words;
    let next = page.next.map(|next| format!("{LIST}?after={next}"));
    let first = request.after.map(|_| LIST.to_owned());
    let banner =
        (done == Some("known")).then(|| NotificationBanner::important(words.assisted.list.done_known));
    Reply::page(&ListPage {
        banner,
        people: table(&page.rows, actor.0, &our, words).await?,
        pages: turns::of(first, next, words),
        new: NEW,
        frame: frame.back("/officer"),
    })
}

async fn table(
    people: &[Assisted],
    actor: RegistrarActor,
    our: &Our,
    words: &Words,
) -> Result<Option<Table>, Fault> {
    let w = &words.assisted.list;
    let mut db = our.db.read_current().await?;
    let mut table = Table::new(w.caption).head([w.name, w.role, w.left].map(Cell::new)).named_rows();
    for one in people {
        let left = match one.role {
            SignUpRole::Assistant => {
                of_record(assistants::left_to_do(&mut db, actor, one.person).await?, words)
            }
            SignUpRole::Employer => {
                let now = our.clock.now();
                of_employer(employers::left_to_tell(&mut db, actor, one.person, now).await?, words)
            }
        };
        table = table.row([
            Cell::link(one.name.as_str(), address_of(one.person)),
            Cell::new(one.role.label()),
            Cell::new(if one.agrees { left } else { w.no_consent.to_owned() }),
        ]);
    }
    Ok((!people.is_empty()).then(|| table.class("govuk-table--small-text-until-tablet")))
}

fn of_record(left: Option<LeftToDo>, words: &Words) -> String {
    let w = &words.assisted.list;
    match left {
        Some(LeftToDo { status: Status::Draft, open: 0 }) => w.ready.to_owned(),
        Some(LeftToDo { status: Status::Draft, open }) => w.open(open),
        Some(LeftToDo { status, .. }) => status.label().to_owned(),
        None => w.nothing.to_owned(),
    }
}

fn of_employer(left: LeftToTell, words: &Words) -> String {
    let w = &words.assisted.list;
    match left {
        LeftToTell { state: State::ToDo, open: 0 } => w.ready.to_owned(),
        LeftToTell { state: State::ToDo, open } => w.open(open),
        LeftToTell { state, .. } => state.label().to_owned(),
    }
}
