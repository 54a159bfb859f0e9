//! A job, as its page and the page of all answers show it.

use crate::assistants::terms::{ContractType, EmploymentKind, WhyEnded, YesNo};
use crate::assistants::{Engagement, HoursTold};
use crate::web::components::SummaryRow;
use crate::web::moment;
use crate::words::Words;

/// What a job is called: its place in the list, and whether it goes on.
pub(super) fn title(job: &Engagement, place: usize, words: &Words) -> String {
    let w = &words.engagements;
    if job.ended.is_some() { w.past(place) } else { w.current(place) }
}

/// What was told; what was not is left out.
pub(super) fn rows(job: &Engagement, words: &Words) -> Vec<SummaryRow> {
    let w = &words.engagements.shown;
    let date = |day| moment::date(day, words);
    let rows = [
        (w.kind, Some(kind(job.kind, words).to_owned())),
        (w.contract, job.contract.map(|contract| ContractType::label(contract).to_owned())),
        (w.zero_hours, yes_no(job.zero_hours)),
        (w.contracted, job.contracted.map(|told| hours(told, words))),
        (w.average, job.average.map(|told| hours(told, words))),
        (w.annualised, yes_no(job.annualised)),
        (w.pay, job.pay.map(|pay| w.pay_on(pay.per_hour, date(pay.confirmed_on)))),
        (w.sleep_ins, yes_no(job.sleep_ins)),
        (w.apprentice, yes_no(job.apprentice)),
        (w.apprenticed, job.apprentice_since.map(date)),
        (w.started, job.started_on.map(date)),
        (w.ended, job.ended.map(|ended| date(ended.on))),
        (w.why_ended, job.ended.and_then(|ended| ended.why).map(|why| WhyEnded::label(why).to_owned())),
    ];
    SummaryRow::answered(rows)
}

/// A job in a few lines.
pub(super) fn lines(job: &Engagement, words: &Words) -> String {
    let w = &words.engagements.shown;
    let lines = [
        Some(kind(job.kind, words).to_owned()),
        job.average.or(job.contracted).and_then(HoursTold::known).map(|hours| w.hours(hours)),
        job.started_on.map(|day| w.since(moment::date(day, words))),
        job.ended.map(|ended| w.until(moment::date(ended.on, words))),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn kind(kind: EmploymentKind, words: &Words) -> &'static str {
    let w = &words.engagements.shown;
    match kind {
        EmploymentKind::Employed => w.employed,
        EmploymentKind::SelfEmployed => w.self_employed,
        EmploymentKind::Agency => w.agency,
    }
}

fn yes_no(said: Option<YesNo>) -> Option<String> {
    said.map(|said| said.label().to_owned())
}

fn hours(told: HoursTold, words: &Words) -> String {
    match told {
        HoursTold::Known(hours) => words.engagements.shown.hours(hours),
        HoursTold::DontKnow => YesNo::DontKnow.label().to_owned(),
    }
}
