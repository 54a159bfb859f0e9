//! Reading a job as it was typed.

use time::Date;

use super::{
    bounds::{Bounds, DayProblem},
    engagement::{ConfirmedPay, Ended, Engagement, HoursTold},
    terms::{EmploymentKind, Hours, HoursRefused, YesNo},
    wage::{HourlyPay, PayRefused},
};
use crate::{money::MoneyRefused, text::TypedDay};

/// What was typed of a job.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedEngagement<'a> {
    /// For whom.
    pub kind: &'a str,
    /// The kind of contract.
    pub contract: &'a str,
    /// Whether it promises no hours.
    pub zero_hours: &'a str,
    /// Hours by contract.
    pub contracted: TypedHours<'a>,
    /// Hours on average.
    pub average: TypedHours<'a>,
    /// Whether the hours are counted over a year.
    pub annualised: &'a str,
    /// What an hour brings.
    pub pay: &'a str,
    /// Whether it is an apprenticeship.
    pub apprentice: &'a str,
    /// Since when.
    pub apprentice_since: TypedDay<'a>,
    /// Whether there are sleep-ins.
    pub sleep_ins: &'a str,
    /// The first day.
    pub started_on: TypedDay<'a>,
    /// Whether it goes on.
    pub goes_on: &'a str,
    /// The last day.
    pub ended_on: TypedDay<'a>,
    /// Why it ended.
    pub why_ended: &'a str,
}

/// Hours, or the box beside them that says "I do not know".
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedHours<'a> {
    /// The hours.
    pub hours: &'a str,
    /// The box is ticked.
    pub unknown: bool,
}

/// What is wrong with one field of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngagementProblem {
    /// Nobody said for whom.
    KindMissing,
    /// The hours by contract.
    Contracted(HoursProblem),
    /// The hours on average.
    Average(HoursProblem),
    /// The pay.
    Pay(PayRefused),
    /// The beginning of the apprenticeship.
    ApprenticeSince(DayProblem),
    /// The first day.
    Started(DayProblem),
    /// Nobody said whether it goes on.
    GoesOnMissing,
    /// It is over, and nobody said since when.
    EndedMissing,
    /// The last day.
    Ended(DayProblem),
}

/// What is wrong with hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursProblem {
    /// They are no hours.
    Refused(HoursRefused),
    /// There are hours, and the box says that they are not known.
    Both,
}

impl TypedHours<'_> {
    fn read(self) -> Result<Option<HoursTold>, HoursProblem> {
        match (self.hours.parse::<Hours>(), self.unknown) {
            (Err(HoursRefused::Empty), false) => Ok(None),
            (Err(HoursRefused::Empty), true) => Ok(Some(HoursTold::DontKnow)),
            (_, true) => Err(HoursProblem::Both),
            (Ok(hours), false) => Ok(Some(HoursTold::Known(hours))),
            (Err(refused), false) => Err(HoursProblem::Refused(refused)),
        }
    }
}

impl Engagement {
    /// Reads what was typed and finds everything that is wrong. What does not belong to the kind of job is left out.
    pub fn read(typed: &TypedEngagement<'_>, bounds: Bounds) -> Result<Self, Vec<EngagementProblem>> {
        let mut problems = Problems(Vec::new());
        let kind = typed.kind.parse::<EmploymentKind>().map_err(|_| EngagementProblem::KindMissing);
        let kind = problems.keep(kind);
        let contracted =
            problems.keep(typed.contracted.read().map_err(EngagementProblem::Contracted)).flatten();
        let average = problems.keep(typed.average.read().map_err(EngagementProblem::Average)).flatten();
        let per_hour = problems.keep(pay(typed.pay)).flatten();
        // The boxes send these words and no others; whatever else comes is no answer.
        let apprentice = typed.apprentice.parse().ok();
        let apprentice_since = match apprentice {
            Some(YesNo::Yes) => {
                bounds.past_or_soon(typed.apprentice_since).map_err(EngagementProblem::ApprenticeSince)
            }
            _ => Ok(None),
        };
        let apprentice_since = problems.keep(apprentice_since).flatten();
        let started = bounds.past_or_soon(typed.started_on).map_err(EngagementProblem::Started);
        let started_on = problems.keep(started).flatten();
        let ended = problems.keep(ended(typed, started_on, bounds)).flatten();
        let hired = kind.is_some_and(|kind| kind != EmploymentKind::SelfEmployed);
        let confirmed_on = ended.map_or(bounds.today(), |ended| ended.on);
        problems.unless_any(kind.map(|kind| Self {
            kind,
            contract: typed.contract.parse().ok().filter(|_| hired),
            zero_hours: typed.zero_hours.parse().ok().filter(|_| hired),
            contracted,
            average,
            annualised: typed.annualised.parse().ok(),
            pay: per_hour.map(|per_hour| ConfirmedPay { per_hour, confirmed_on }),
            apprentice,
            apprentice_since,
            sleep_ins: typed.sleep_ins.parse().ok(),
            started_on,
            ended,
        }))
    }
}

fn pay(typed: &str) -> Result<Option<HourlyPay>, EngagementProblem> {
    match typed.parse() {
        Ok(pay) => Ok(Some(pay)),
        Err(PayRefused::Money(MoneyRefused::Empty)) => Ok(None),
        Err(refused) => Err(EngagementProblem::Pay(refused)),
    }
}

fn ended(
    typed: &TypedEngagement<'_>,
    started_on: Option<Date>,
    bounds: Bounds,
) -> Result<Option<Ended>, EngagementProblem> {
    match typed.goes_on {
        "yes" => return Ok(None),
        "no" => {}
        _ => return Err(EngagementProblem::GoesOnMissing),
    }
    let on = bounds.past(typed.ended_on).map_err(EngagementProblem::Ended)?;
    let on = on.ok_or(EngagementProblem::EndedMissing)?;
    if started_on.is_some_and(|started| on < started) {
        return Err(EngagementProblem::Ended(DayProblem::BeforeStart));
    }
    Ok(Some(Ended { on, why: typed.why_ended.parse().ok() }))
}

/// Everything that is wrong, in the order of the fields.
struct Problems(Vec<EngagementProblem>);

impl Problems {
    fn keep<T>(&mut self, read: Result<T, EngagementProblem>) -> Option<T> {
        read.map_err(|problem| self.0.push(problem)).ok()
    }

    fn unless_any<T>(self, value: Option<T>) -> Result<T, Vec<EngagementProblem>> {
        value.filter(|_| self.0.is_empty()).ok_or(self.0)
    }
}
