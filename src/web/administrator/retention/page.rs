//! The periods, what follows them, and what was erased last.

use crate::accounts::AdministratorActor;
use crate::retention::{self, Kept, Period, Run, Standing};
use crate::web::components::{Button, Cell, NotificationBanner, SummaryList, Table};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// Where this page stands.
pub(in crate::web) const RETENTION: &str = "/administrator/retention";

/// How many lines of the latest runs are shown.
const RUNS: u32 = 20;

/// One kind of thing that is kept.
struct Line {
    facts: SummaryList,
    /// Its code and the button that takes a change back that does not hold yet.
    withdraw: Option<(&'static str, Button)>,
}

#[derive(Template)]
#[template(path = "administrator/retention/page.html")]
struct RetentionPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    lines: Vec<Line>,
    /// Nothing where nothing was erased.
    runs: Option<Table>,
}

#[get("/administrator/retention?<done>")]
pub(super) async fn page(
    done: Option<&str>,
    actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let words = frame.words;
    let standing = retention::periods(&our.db, actor.0, our.clock.now().today()).await?;
    let runs = retention::runs(&our.db, actor.0, RUNS).await?;
    Reply::page(&RetentionPage {
        banner: banner(done, words),
        lines: standing.iter().map(|standing| line(standing, words)).collect(),
        runs: (!runs.is_empty()).then(|| table(&runs, words)),
        frame: frame.back("/officer"),
    })
}

fn banner(done: Option<&str>, words: &Words) -> Option<NotificationBanner> {
    let w = &words.retention;
    match done? {
        "planned" => Some(NotificationBanner::success(w.done_planned)),
        "withdrawn" => Some(NotificationBanner::success(w.done_withdrawn)),
        "gone" => Some(NotificationBanner::important(w.done_gone)),
        _ => None,
    }
}

fn line(standing: &Standing, words: &Words) -> Line {
    let (w, kept) = (&words.retention, standing.kept);
    let counts_from = match kept {
        Kept::Draft => w.counts_draft,
        Kept::Leaver => w.counts_leaver,
        Kept::Employer => w.counts_employer,
        Kept::Request => w.counts_request,
        Kept::Log => w.counts_log,
    };
    let said = |period: &Period| (words.period(period.months.count()), moment::date(period.from, words));
    let now = standing.now.as_ref().map(said);
    let next = standing.next.as_ref().map(said);
    let facts = SummaryList::answered([
        (w.counts_from, Some(counts_from.to_owned())),
        (w.period, Some(now.map_or_else(|| w.unset.to_owned(), |(period, day)| w.now(period, day)))),
        (w.next, next.map(|(period, day)| w.next_said(period, day))),
    ]);
    let button = || {
        let which = w.withdraw_which(kept.label());
        Button::new(w.withdraw).secondary().once().attribute("aria-label", which)
    };
    let facts = facts.small_card(kept.label());
    Line { facts, withdraw: standing.next.is_some().then(|| (kept.as_str(), button())) }
}

fn table(runs: &[Run], words: &Words) -> Table {
    let w = &words.retention;
    let head = [w.when, w.what, w.count].map(Cell::new);
    let table = Table::new(w.runs_caption).head(head).class("govuk-table--small-text-until-tablet");
    runs.iter().fold(table, |table, run| {
        table.row([
            Cell::new(moment::said(run.at, words)),
            Cell::new(w.what_said(run.kept.label(), words.period(run.months.count()))),
            Cell::number(run.count),
        ])
    })
}

#[post("/administrator/retention", data = "<form>")]
pub(super) async fn withdraw(form: Signed<Unread>, actor: As<AdministratorActor>, our: Our) -> Answer {
    let was_there = match form.fields.get("kept").parse() {
        Ok(kept) => retention::withdraw_plan(&our.db, actor.0, kept, our.clock.now()).await?,
        Err(_) => false,
    };
    let done = if was_there { "withdrawn" } else { "gone" };
    Ok(Reply::see(format!("{RETENTION}?done={done}")))
}
