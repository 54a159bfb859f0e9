//! The queue of records at which somebody has to look. It names nobody: who opens a record is on record, who looks at the
//! queue is not.

use super::address::{QUEUE, address_of};
use crate::accounts::RegistrarActor;
use crate::assistants::Status;
use crate::assistants::casework::{self, Case, Whose};
use crate::storage::PageRequest;
use crate::web::components::{Button, Cell, NotificationBanner, Pagination, Table};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::{CaseworkWords, Words};
use askama::Template;
use rocket::{get, post};
use time::{Date, Duration};

/// How many records a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "registrar/records.html")]
struct QueuePage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    mine: bool,
    cases: Option<Table>,
    next: Button,
    pages: Option<Pagination>,
}

#[get("/registrar/records?<mine>&<after>&<done>")]
pub(super) async fn queue(
    mine: Option<&str>,
    after: Option<&str>,
    done: Option<&str>,
    actor: As<RegistrarActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let whose = if mine.is_some() { Whose::Mine } else { Whose::Everyones };
    let now = our.clock.now();
    let page = casework::cases(&our.db, actor.0, whose, &request, now).await?;
    let (words, w) = (frame.words, &frame.words.casework);
    let own = if mine.is_some() { "?mine=yes" } else { "" };
    let join = if own.is_empty() { "?" } else { "&" };
    let next = page.next.map(|next| format!("{QUEUE}{own}{join}after={next}"));
    let first = request.after.map(|_| format!("{QUEUE}{own}"));
    let due = Due { days: our.settings.checks_due_after_days, today: now.today() };
    Reply::page(&QueuePage {
        banner: banner(done, words),
        mine: mine.is_some(),
        cases: (!page.rows.is_empty()).then(|| table(&page.rows, (actor.0, due), words)),
        next: Button::new(w.next).once(),
        pages: turns::of(first, next, words),
        frame: frame.back("/officer"),
    })
}

fn banner(done: Option<&str>, words: &Words) -> Option<NotificationBanner> {
    let w = &words.casework;
    match done {
        Some("listed") => Some(NotificationBanner::success(w.done_put)),
        Some("back") => Some(NotificationBanner::success(w.done_back)),
        Some("ruled") => Some(NotificationBanner::success(w.done_ruled)),
        Some("known") => Some(NotificationBanner::important(w.done_known)),
        Some("none") => Some(NotificationBanner::important(w.done_none)),
        _ => None,
    }
}

/// By when somebody should have looked.
#[derive(Clone, Copy)]
struct Due {
    days: u32,
    today: Date,
}

impl Due {
    fn said(self, case: &Case, words: &Words) -> String {
        let day = case.in_hand_since().today().saturating_add(Duration::days(self.days.into()));
        let waits_since = case.proposed_at.filter(|_| case.ready_at.is_none_or(|at| at.today() > self.today));
        if let Some(proposed) = waits_since {
            return words.casework.proposed_on(moment::date(proposed.today(), words));
        }
        if let Some(asked) = case.asked_at {
            return words.casework.asked_on(moment::date(asked.today(), words));
        }
        let said = moment::date(day, words);
        if day < self.today { words.casework.overdue(said) } else { said }
    }
}

fn table(cases: &[Case], (who, due): (RegistrarActor, Due), words: &Words) -> Table {
    let w = &words.casework;
    let head = [w.number, w.kind, w.due].map(Cell::new);
    let table = Table::new(w.caption).head(head).named_rows().class("govuk-table--small-text-until-tablet");
    cases.iter().fold(table, |table, case| {
        let kind = match case.taken_by {
            Some(by) if by == who.account() => w.taken_by_you(kind(case, due.today, words)),
            Some(_) => w.taken_by_other(kind(case, due.today, words)),
            None => kind(case, due.today, words),
        };
        table.row([
            Cell::link(case.number.as_str(), address_of(case.id)),
            Cell::new(kind),
            Cell::new(due.said(case, words)),
        ])
    })
}

/// How far a proposal has come.
fn proposed(case: &Case, today: Date, w: &CaseworkWords) -> &'static str {
    match case.ready_at {
        None => w.kind_held,
        Some(at) if at.today() > today => w.kind_proposed,
        Some(_) => w.kind_ready,
    }
}

/// What waits in a record.
fn kind(case: &Case, today: Date, words: &Words) -> String {
    let w = &words.casework;
    match (case.status, case.claims) {
        _ if case.appealed_at.is_some() => w.kind_appealed.to_owned(),
        _ if case.proposed_at.is_some() => proposed(case, today, w).to_owned(),
        _ if case.answers > 0 => w.kind_answered.to_owned(),
        _ if case.asked_at.is_some() => w.kind_asked.to_owned(),
        (Status::Sent, _) => w.kind_new.to_owned(),
        (_, claims) => w.kind_changed(claims),
    }
}

#[post("/registrar/records/next", data = "<_form>")]
pub(super) async fn take_next(_form: Signed<Unread>, actor: As<RegistrarActor>, our: Our) -> Answer {
    let next = casework::take_next_case(&our.db, actor.0, our.clock.now()).await?;
    Ok(Reply::see(next.map_or_else(|| format!("{QUEUE}?done=none"), address_of)))
}
