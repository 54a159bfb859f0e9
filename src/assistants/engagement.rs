//! Jobs held: an employment, or work on one's own account. Who the employer is, is not recorded.

use time::Date;

use super::{
    birth::BirthDate,
    bounds::{Bounds, DayProblem},
    events,
    items::{Entry, EntryKinds, Item},
    section::Section,
    store,
    terms::{ContractType, EmploymentKind, Hours, HoursRefused, WhyEnded, YesNo},
    wage::{Apprenticeship, HourlyPay, PayRefused, WageRates, legal_minimum},
};
use crate::{
    clock::Timestamp,
    ids::{AssistantId, EngagementId},
    money::{MoneyRefused, Pence},
    storage::{self, Conn},
    text::TypedDay,
};

/// A job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// For whom, by law.
    pub kind: EmploymentKind,
    /// What kind of contract; never of somebody who is self-employed.
    pub contract: Option<ContractType>,
    /// Whether the contract promises no hours; never of somebody who is self-employed.
    pub zero_hours: Option<YesNo>,
    /// What the contract promises a week.
    pub contracted: Option<HoursTold>,
    /// What a week has on average.
    pub average: Option<HoursTold>,
    /// Whether the hours are counted over a year.
    pub annualised: Option<YesNo>,
    /// What an hour brings.
    pub pay: Option<ConfirmedPay>,
    /// Whether it is an apprenticeship.
    pub apprentice: Option<YesNo>,
    /// Since when it is one.
    pub apprentice_since: Option<Date>,
    /// Whether there are sleep-ins, which are paid apart.
    pub sleep_ins: Option<YesNo>,
    /// The first day.
    pub started_on: Option<Date>,
    /// How it ended, if it did.
    pub ended: Option<Ended>,
}

/// Hours that somebody told, or does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoursTold {
    /// So many.
    Known(Hours),
    /// "I do not know".
    DontKnow,
}

/// Pay, and the day for which it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfirmedPay {
    /// What an hour brings.
    pub per_hour: HourlyPay,
    /// The day on which somebody said so; of a job that ended, its last day.
    pub confirmed_on: Date,
}

/// The end of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The last day.
    pub on: Date,
    /// Why, as the PA sees it.
    pub why: Option<WhyEnded>,
}

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

impl HoursTold {
    /// The hours, where they are known.
    #[must_use]
    pub const fn known(self) -> Option<Hours> {
        match self {
            Self::Known(hours) => Some(hours),
            Self::DontKnow => None,
        }
    }

    /// What two columns tell.
    pub(super) fn kept(hours: Option<Hours>, unknown: bool) -> Option<Self> {
        hours.map(Self::Known).or_else(|| unknown.then_some(Self::DontKnow))
    }
}

impl Engagement {
    /// Reads what was typed and finds everything that is wrong. What does not belong to the kind of job is left out.
    pub fn read(typed: &TypedEngagement<'_>, bounds: &Bounds) -> Result<Self, Vec<EngagementProblem>> {
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

    /// Whether somebody holds this job on a day.
    #[must_use]
    pub fn is_held(&self, on: Date) -> bool {
        self.started_on.is_none_or(|started| started <= on) && self.ended.is_none_or(|ended| ended.on >= on)
    }

    /// The legal minimum of the day, if the pay lies below it. There is none for people who are self-employed.
    #[must_use]
    pub fn minimum_above_pay(&self, rates: &WageRates, born_on: Option<BirthDate>) -> Option<Pence> {
        let pay = self.pay.filter(|_| self.kind != EmploymentKind::SelfEmployed)?;
        let minimum = legal_minimum(rates, born_on?.day(), pay.confirmed_on, self.apprenticeship())?;
        pay.per_hour.is_below(minimum).then_some(minimum)
    }

    /// What is known of an apprenticeship. Whoever does not know may be one.
    fn apprenticeship(&self) -> Apprenticeship {
        match (self.apprentice, self.apprentice_since) {
            (Some(YesNo::Yes), Some(day)) => Apprenticeship::Since(day),
            (Some(YesNo::Yes | YesNo::DontKnow), _) => Apprenticeship::DayNotKnown,
            (Some(YesNo::No) | None, _) => Apprenticeship::None,
        }
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
    bounds: &Bounds,
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

impl Item for Engagement {
    type Id = EngagementId;
    const SECTION: Section = Section::Jobs;
    const KINDS: EntryKinds = events::ENGAGEMENT;
    const ONCE: bool = false;

    fn name(now: Timestamp) -> EngagementId {
        EngagementId::new(now)
    }

    async fn imply(db: &mut Conn, of: AssistantId) -> storage::Result<()> {
        store::experience::save_worked(db, of, true).await.map(|_| ())
    }

    async fn all(db: &mut Conn, of: AssistantId) -> storage::Result<Vec<Entry<Self>>> {
        store::engagement::all_of(db, of).await
    }

    async fn insert(
        &self,
        db: &mut Conn,
        of: AssistantId,
        id: EngagementId,
        now: Timestamp,
    ) -> storage::Result<u64> {
        store::engagement::insert(db, of, id, self, now).await
    }

    async fn update(&self, db: &mut Conn, of: AssistantId, id: EngagementId) -> storage::Result<u64> {
        store::engagement::update(db, of, id, self).await
    }

    async fn delete(db: &mut Conn, of: AssistantId, id: EngagementId) -> storage::Result<u64> {
        store::engagement::delete(db, of, id).await
    }
}
