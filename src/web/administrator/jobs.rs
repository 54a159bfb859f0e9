//! What is done in the background: what waits, what failed and why, and trying again.

use super::job_words;
use crate::accounts::AdministratorActor;
use crate::ids::JobId;
use crate::queue::{self, QueuedJob, Shown, State};
use crate::storage::PageRequest;
use crate::web::components::{
    Button, NotificationBanner, Pagination, SummaryList, SummaryRow, Tag, TagColour,
};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{As, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame, moment, turns};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// How many jobs a page shows.
const A_PAGE: u32 = 20;

#[derive(Template)]
#[template(path = "administrator/jobs.html")]
struct JobsPage {
    frame: Frame,
    banner: Option<NotificationBanner>,
    /// Everything is shown, and not only what needs attention.
    all: bool,
    jobs: Vec<JobCard>,
    /// Said where there are none.
    nothing: Option<&'static str>,
    pages: Option<Pagination>,
}

struct JobCard {
    id: JobId,
    kind: &'static str,
    state: Tag,
    facts: SummaryList,
    retry: Option<Button>,
}

/// The names of the lists in addresses.
const ATTENTION: &str = "attention";
const ALL: &str = "all";

fn shown(show: Option<&str>) -> (Shown, &'static str) {
    if show == Some(ALL) { (Shown::All, ALL) } else { (Shown::NeedsAttention, ATTENTION) }
}

#[get("/administrator/jobs?<show>&<after>&<tried>")]
pub(super) async fn jobs(
    show: Option<&str>,
    after: Option<&str>,
    tried: Option<&str>,
    _actor: As<AdministratorActor>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let (shown, show) = shown(show);
    // An address that somebody shortened leads to the first page.
    let request = PageRequest::new(after.and_then(|after| after.parse().ok()), A_PAGE);
    let page = queue::jobs(&mut our.db.read_current().await?, shown, &request, our.clock.now()).await?;
    let next = page.next.map(|next| format!("/administrator/jobs?show={show}&after={next}"));
    let first = request.after.map(|_| format!("/administrator/jobs?show={show}"));
    let words = frame.words;
    Reply::page(&JobsPage {
        banner: banner(tried, words),
        all: shown == Shown::All,
        nothing: page.rows.is_empty().then_some(match shown {
            Shown::All => words.jobs.none,
            Shown::NeedsAttention => words.jobs.none_failed,
        }),
        jobs: page.rows.iter().enumerate().map(|(place, job)| card(place, job, words)).collect(),
        pages: turns::of(first, next, words),
        frame: frame.back("/officer"),
    })
}

fn banner(tried: Option<&str>, words: &Words) -> Option<NotificationBanner> {
    match tried {
        Some("yes") => Some(NotificationBanner::success(words.jobs.tried)),
        Some("no") => Some(NotificationBanner::important(words.jobs.not_tried)),
        _ => None,
    }
}

fn card(place: usize, job: &QueuedJob, words: &'static Words) -> JobCard {
    let w = &words.jobs;
    let (state, colour) = match job.state {
        State::Waiting => (w.state.waiting, TagColour::Grey),
        State::Running => (w.state.running, TagColour::Blue),
        State::Failing => (w.state.failing, TagColour::Yellow),
        State::Parked => (w.state.parked, TagColour::Red),
    };
    let mut facts = SummaryList::new().row(SummaryRow::new(w.queued, moment::said(job.queued_at, words)));
    if let Some(reason) = &job.failure {
        facts = facts.row(SummaryRow::new(w.why, job_words::reason(reason, words)));
    }
    facts = facts.row(SummaryRow::new(w.attempts, job.attempts));
    if matches!(job.state, State::Waiting | State::Failing) {
        facts = facts.row(SummaryRow::new(w.next, moment::said(job.run_at, words)));
    }
    let retry = matches!(job.state, State::Failing | State::Parked).then(|| {
        // All buttons say the same, so each points to the heading of its job.
        Button::new(w.try_again)
            .secondary()
            .once()
            .attribute("aria-describedby", format!("job-{}", place + 1))
    });
    let kind = job_words::kind(&job.kind, words);
    JobCard { id: job.id, kind, state: Tag::new(state).colour(colour), facts, retry }
}

#[post("/administrator/jobs", data = "<form>")]
pub(super) async fn try_again(form: Signed<Unread>, actor: As<AdministratorActor>, our: Our) -> Answer {
    let (_, show) = shown(Some(form.fields.get("show")));
    let tried = match form.fields.get("job").parse::<JobId>() {
        Ok(job) => queue::retry(&our.db, actor.0.who(), job, our.clock.now()).await?,
        Err(_) => false,
    };
    let tried = if tried { "yes" } else { "no" };
    Ok(Reply::see(format!("/administrator/jobs?show={show}&tried={tried}")))
}
