//! All claims in one place: what was told, how it stands, and what is missing before she can be listed.

use super::super::address::LIST;
use super::super::telling::Telling;
use super::address::{HUB, TOLD, address_of};
use super::lacking::sentences;
use super::shown::{Shown, entry_title, shown, state_said};
use crate::assistants::ledger::{self, Claim, ClaimKind, ClaimState, MOST_REFERENCES};
use crate::assistants::{self, Experience, Way};
use crate::web::components::{Button, Cell, NotificationBanner, Table, Tag, TagColour, Task};
use crate::web::fault::Fault;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::get;
use time::Date;

/// Everything of one kind, and the way to tell more.
struct Part {
    heading: &'static str,
    claims: Vec<Shown>,
    tell: Option<Button>,
}

#[derive(Template)]
#[template(path = "assistant/record/checks.html")]
struct HubPage {
    frame: Frame,
    saved: Option<NotificationBanner>,
    way: Option<Way>,
    missing: Vec<String>,
    parts: Vec<Part>,
    /// Qualifications and training; none where the record lists none.
    entries: Option<Table>,
}

#[get("/assistant/record/checks?<saved>")]
pub(super) async fn hub(saved: Option<&str>, telling: Telling, frame: FormFrame, our: Our) -> Answer {
    let overview = assistants::find_overview(&our.db, telling.who()).await?;
    let claims = ledger::claims(&our.db, telling.who()).await?;
    let experience = assistants::experience(&our.db, telling.who()).await?;
    let (words, today) = (frame.words, our.clock.now().today());
    let lacking = our.settings.listing_needs.lacking(&claims, today);
    let saved = match saved {
        Some("yes") => Some(words.checks.saved),
        Some("removed") => Some(words.checks.removed),
        _ => None,
    };
    Reply::page(&HubPage {
        saved: saved.map(Frame::success),
        way: overview.and_then(|overview| overview.way),
        missing: sentences(&lacking, words),
        parts: TOLD.into_iter().map(|kind| part(kind, &claims, today, &frame)).collect(),
        entries: entries(&claims, &experience, today, words),
        frame: frame.back(LIST),
    })
}

fn part(kind: ClaimKind, claims: &[Claim], today: Date, frame: &Frame) -> Part {
    let words = frame.words;
    let of_kind = claims.iter().filter(|claim| claim.kind() == kind);
    let lead = |shown: Shown| Shown { list: shown.list.lead(|own| frame.at(own)), ..shown };
    let claims: Vec<_> = of_kind.filter_map(|claim| shown(claim, today, words)).map(lead).collect();
    let (text, room) = match kind {
        ClaimKind::Reference => (words.checks.add_reference, MOST_REFERENCES),
        _ => (words.checks.tell, 1),
    };
    let tell = || {
        let what = format!("{text}: {}", kind.label());
        Button::link(text, frame.at(&address_of(kind))).secondary().attribute("aria-label", what)
    };
    Part { heading: kind.label(), tell: (claims.len() < room).then(tell), claims }
}

fn entries(claims: &[Claim], experience: &Experience, today: Date, words: &Words) -> Option<Table> {
    let rows = claims.iter().filter_map(|claim| Some((entry_title(claim, experience)?, claim)));
    let rows: Vec<_> = rows.collect();
    let w = &words.checks;
    let table = Table::new(w.entries_caption).head([w.entry, w.state].map(Cell::new)).named_rows();
    let row = |table: Table, (title, claim): (String, &Claim)| {
        table.row([Cell::new(title), Cell::new(state_said(claim, today, words))])
    };
    (!rows.is_empty()).then(|| rows.into_iter().fold(table, row))
}

/// The line of the list of tasks that leads here.
pub(in crate::web::assistant::record) async fn task(
    our: &Service,
    telling: &Telling,
    words: &Words,
) -> Result<Task, Fault> {
    let claims = ledger::claims(&our.db, telling.who()).await?;
    let today = our.clock.now().today();
    let checked = claims.iter().filter(|claim| claim.state(today) == ClaimState::Checked).count();
    let w = &words.checks;
    let task = Task::new(w.task, telling.at(HUB), w.task_done(checked, claims.len()));
    Ok(if claims.is_empty() { task.tag(Tag::new(w.task_none).colour(TagColour::Grey)) } else { task })
}
