//! Jobs held: an employment, or work on one's own account. Who the employer is, is not recorded.

use time::Date;

use super::{
    birth::BirthDate,
    events,
    items::{Entry, EntryKinds, Item},
    section::Section,
    store,
    terms::{ContractType, EmploymentKind, Hours, WhyEnded, YesNo},
    wage::{Apprenticeship, HourlyPay, WageRates, legal_minimum},
};
use crate::{
    clock::Timestamp,
    ids::{AssistantId, EngagementId},
    money::Pence,
    storage::{self, Conn},
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
