//! Training done, and how long it holds.

use time::Date;

use super::{
    bounds::{Bounds, DayProblem},
    endings::Nearness,
    events,
    items::{Entry, EntryKinds, Item},
    ledger::Evidence,
    section::Section,
    store,
    terms::{Accredited, HowTrained, TrainedBy, TrainingCategory},
};
use crate::{
    clock::Timestamp,
    ids::{AssistantId, TrainingId},
    storage::{self, Conn},
    text::{DayRefused, PlainLine, TextRefused, TypedDay},
    vocabulary,
};

/// Training that somebody has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// What it was about.
    pub category: TrainingCategory,
    /// What it was called.
    pub title: Option<PlainLine<120>>,
    /// Who gave it, by name.
    pub provider: Option<PlainLine<120>>,
    /// Who gave it, by kind.
    pub trained_by: Option<TrainedBy>,
    /// Whether it was accredited.
    pub accredited: Option<Accredited>,
    /// Face to face, or online.
    pub how: Option<HowTrained>,
    /// The day on which it was completed.
    pub completed_on: Date,
    /// How long it holds.
    pub expiry: Option<Expiry>,
}

vocabulary! {
    /// Whether training runs out.
    pub enum Expires {
        On = "on" => "Yes, on a day that I know",
        Never = "never" => "No, it does not run out",
        DontKnow = "dont_know" => "I do not know",
    }
}

/// How long training holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// Up to and with this day.
    On(Date),
    /// For good.
    Never,
    /// "I do not know".
    DontKnow,
}

vocabulary! {
    /// How training stands today.
    pub enum TrainingState {
        UpToDate = "up_to_date" => "Up to date",
        Within90 = "within_90" => "Runs out within 90 days",
        Within60 = "within_60" => "Runs out within 60 days",
        Within30 = "within_30" => "Runs out within 30 days",
        Expired = "expired" => "Run out",
        NotKnown = "not_known" => "Not known how long it lasts",
    }
}

/// What was typed of training.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedTraining<'a> {
    /// What it was about.
    pub category: &'a str,
    /// What it was called.
    pub title: &'a str,
    /// Who gave it, by name.
    pub provider: &'a str,
    /// Who gave it, by kind.
    pub trained_by: &'a str,
    /// Whether it was accredited.
    pub accredited: &'a str,
    /// Face to face, or online.
    pub how: &'a str,
    /// The day on which it was completed.
    pub completed_on: TypedDay<'a>,
    /// Whether it runs out.
    pub expires: &'a str,
    /// The last day on which it holds.
    pub expires_on: TypedDay<'a>,
}

/// What is wrong with one field of training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainingProblem {
    /// Nobody said what it was about.
    CategoryMissing,
    /// What it was called.
    Title(TextRefused),
    /// Who gave it.
    Provider(TextRefused),
    /// Nobody said when it was completed.
    CompletedMissing,
    /// The day on which it was completed.
    Completed(DayProblem),
    /// It runs out, and nobody said when.
    ExpiresMissing,
    /// The last day on which it holds.
    Expires(DayProblem),
}

impl Expiry {
    /// The word of its column.
    #[must_use]
    pub const fn word(self) -> Expires {
        match self {
            Self::On(_) => Expires::On,
            Self::Never => Expires::Never,
            Self::DontKnow => Expires::DontKnow,
        }
    }

    /// The last day, where there is one and it is known.
    #[must_use]
    pub const fn day(self) -> Option<Date> {
        if let Self::On(day) = self { Some(day) } else { None }
    }

    /// What two columns tell; nothing when they contradict each other, which the schema forbids.
    pub(super) fn kept(word: Option<Expires>, day: Option<Date>) -> Option<Self> {
        match word? {
            Expires::On => day.map(Self::On),
            Expires::Never => Some(Self::Never),
            Expires::DontKnow => Some(Self::DontKnow),
        }
    }
}

impl Training {
    /// Reads what was typed and finds everything that is wrong.
    pub fn read(typed: &TypedTraining<'_>, bounds: Bounds) -> Result<Self, Vec<TrainingProblem>> {
        let mut problems = Vec::new();
        let category =
            typed.category.parse().map_err(|_| problems.push(TrainingProblem::CategoryMissing)).ok();
        let title = line(typed.title).map_err(|refused| problems.push(TrainingProblem::Title(refused)));
        let provider =
            line(typed.provider).map_err(|refused| problems.push(TrainingProblem::Provider(refused)));
        let completed = match bounds.past(typed.completed_on) {
            Ok(day) => day.ok_or(TrainingProblem::CompletedMissing),
            Err(problem) => Err(TrainingProblem::Completed(problem)),
        };
        let completed_on = completed.map_err(|problem| problems.push(problem)).ok();
        let expiry = expiry(typed, completed_on).map_err(|problem| problems.push(problem));
        match (category, completed_on, title, provider, expiry) {
            (Some(category), Some(completed_on), Ok(title), Ok(provider), Ok(expiry)) => Ok(Self {
                category,
                title,
                provider,
                trained_by: typed.trained_by.parse().ok(),
                accredited: typed.accredited.parse().ok(),
                how: typed.how.parse().ok(),
                completed_on,
                expiry,
            }),
            _ => Err(problems),
        }
    }

    /// How it stands on a day.
    #[must_use]
    pub fn state(&self, today: Date) -> TrainingState {
        let last = match self.expiry {
            Some(Expiry::On(day)) => day,
            Some(Expiry::Never) => return TrainingState::UpToDate,
            Some(Expiry::DontKnow) | None => return TrainingState::NotKnown,
        };
        match Nearness::of(last, today) {
            None => TrainingState::UpToDate,
            Some(Nearness::Within90) => TrainingState::Within90,
            Some(Nearness::Within60) => TrainingState::Within60,
            Some(Nearness::Within30) => TrainingState::Within30,
            Some(Nearness::Ended) => TrainingState::Expired,
        }
    }
}

fn line(typed: &str) -> Result<Option<PlainLine<120>>, TextRefused> {
    match typed.parse() {
        Ok(line) => Ok(Some(line)),
        Err(TextRefused::Empty) => Ok(None),
        Err(refused) => Err(refused),
    }
}

fn expiry(typed: &TypedTraining<'_>, completed_on: Option<Date>) -> Result<Option<Expiry>, TrainingProblem> {
    match typed.expires.parse() {
        Ok(Expires::On) => {}
        Ok(Expires::Never) => return Ok(Some(Expiry::Never)),
        Ok(Expires::DontKnow) => return Ok(Some(Expiry::DontKnow)),
        Err(_) => return Ok(None),
    }
    match typed.expires_on.read() {
        Ok(day) if completed_on.is_some_and(|completed| day < completed) => {
            Err(TrainingProblem::Expires(DayProblem::BeforeStart))
        }
        Ok(day) => Ok(Some(Expiry::On(day))),
        Err(DayRefused::Empty) => Err(TrainingProblem::ExpiresMissing),
        Err(refused) => Err(TrainingProblem::Expires(DayProblem::Typed(refused))),
    }
}

impl Item for Training {
    type Id = TrainingId;
    const SECTION: Section = Section::Training;
    const KINDS: EntryKinds = events::TRAINING;
    const ONCE: bool = true;

    fn evidence(id: TrainingId) -> Option<Evidence> {
        Some(Evidence::Training(id))
    }

    fn name(now: Timestamp) -> TrainingId {
        TrainingId::new(now)
    }

    async fn imply(db: &mut Conn, of: AssistantId) -> storage::Result<()> {
        store::experience::save_trained(db, of, true).await.map(|_| ())
    }

    async fn all(db: &mut Conn, of: AssistantId) -> storage::Result<Vec<Entry<Self>>> {
        store::training::all_of(db, of).await
    }

    async fn insert(
        &self,
        db: &mut Conn,
        of: AssistantId,
        id: TrainingId,
        now: Timestamp,
    ) -> storage::Result<u64> {
        store::training::insert(db, of, id, self, now).await
    }

    async fn update(&self, db: &mut Conn, of: AssistantId, id: TrainingId) -> storage::Result<u64> {
        store::training::update(db, of, id, self).await
    }

    async fn delete(db: &mut Conn, of: AssistantId, id: TrainingId) -> storage::Result<u64> {
        store::training::delete(db, of, id).await
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn training(expiry: Option<Expiry>) -> Training {
        Training {
            category: TrainingCategory::FirstAid,
            title: None,
            provider: None,
            trained_by: None,
            accredited: None,
            how: None,
            completed_on: date!(2025 - 01 - 01),
            expiry,
        }
    }

    #[test]
    fn training_holds_up_to_its_last_day() {
        let today = date!(2026 - 11 - 22);
        for (last, state) in [
            (date!(2026 - 11 - 21), TrainingState::Expired),
            (date!(2026 - 11 - 22), TrainingState::Within30),
            (date!(2026 - 12 - 22), TrainingState::Within30),
            (date!(2026 - 12 - 23), TrainingState::Within60),
            (date!(2027 - 01 - 21), TrainingState::Within60),
            (date!(2027 - 01 - 22), TrainingState::Within90),
            (date!(2027 - 02 - 20), TrainingState::Within90),
            (date!(2027 - 02 - 21), TrainingState::UpToDate),
        ] {
            assert_eq!(training(Some(Expiry::On(last))).state(today), state, "{last}");
        }
        assert_eq!(training(Some(Expiry::Never)).state(today), TrainingState::UpToDate);
        assert_eq!(training(Some(Expiry::DontKnow)).state(today), TrainingState::NotKnown);
        assert_eq!(training(None).state(today), TrainingState::NotKnown);
    }
}
