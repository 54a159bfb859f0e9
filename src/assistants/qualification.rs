//! Qualifications held.

use super::{
    bounds::Bounds,
    events,
    items::{Entry, EntryKinds, Item},
    ledger::Evidence,
    section::Section,
    store,
    terms::{CareCertificate, Level, LevelTwoCertificate, Qualification, Year, YearRefused, YesNo},
};
use crate::{
    clock::Timestamp,
    ids::{AssistantId, HeldQualificationId},
    storage::{self, Conn},
};

/// Whether somebody holds a relevant qualification, and how far she is with the two certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Qualified {
    /// Whether she holds a qualification that is relevant to social care.
    pub holds: YesNo,
    /// How far she is with the Care Certificate.
    pub care_certificate: Option<CareCertificate>,
    /// How far she is with the Level 2 Adult Social Care Certificate.
    pub level_two: Option<LevelTwoCertificate>,
}

/// A qualification that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which, of the list.
    pub qualification: Qualification,
    /// Its level, said by the holder; only where the list has none.
    pub own_level: Option<Level>,
    /// The year in which it was gained.
    pub year: Option<Year>,
}

/// What was typed of a qualification.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedQualification<'a> {
    /// Its number in the list.
    pub qualification: &'a str,
    /// Its level.
    pub level: &'a str,
    /// The year.
    pub year: &'a str,
}

/// What is wrong with one field of a qualification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QualificationProblem {
    /// None was chosen.
    Missing,
    /// The list knows no level for it, and the holder said none.
    LevelMissing,
    /// The year cannot be taken.
    Year(YearRefused),
    /// The holder was a child.
    YearTooEarly,
}

impl Held {
    /// Reads what was typed and finds everything that is wrong.
    pub fn read(typed: &TypedQualification<'_>, bounds: Bounds) -> Result<Self, Vec<QualificationProblem>> {
        let mut problems = Vec::new();
        let qualification: Option<Qualification> = typed.qualification.parse().ok();
        if qualification.is_none() {
            problems.push(QualificationProblem::Missing);
        }
        let asks_level = qualification.is_some_and(|one| one.level().is_none());
        let own_level = typed.level.parse().ok().filter(|_| asks_level);
        if asks_level && own_level.is_none() {
            problems.push(QualificationProblem::LevelMissing);
        }
        let year = year(typed.year, bounds).map_err(|problem| problems.push(problem)).ok().flatten();
        match qualification {
            Some(qualification) if problems.is_empty() => Ok(Self { qualification, own_level, year }),
            _ => Err(problems),
        }
    }

    /// Its level: that of the list, or what the holder said.
    #[must_use]
    pub fn level(&self) -> Level {
        self.qualification.level().or(self.own_level).unwrap_or(Level::NotKnown)
    }
}

fn year(typed: &str, bounds: Bounds) -> Result<Option<Year>, QualificationProblem> {
    match Year::parse(typed, bounds.today()) {
        Ok(year) if bounds.qualified_from().is_some_and(|from| i32::from(year.number()) < from) => {
            Err(QualificationProblem::YearTooEarly)
        }
        Ok(year) => Ok(Some(year)),
        Err(YearRefused::Empty) => Ok(None),
        Err(refused) => Err(QualificationProblem::Year(refused)),
    }
}

impl Item for Held {
    type Id = HeldQualificationId;
    const SECTION: Section = Section::Qualifications;
    const KINDS: EntryKinds = events::QUALIFICATION;
    const ONCE: bool = true;

    fn evidence(id: HeldQualificationId) -> Option<Evidence> {
        Some(Evidence::Qualification(id))
    }

    fn name(now: Timestamp) -> HeldQualificationId {
        HeldQualificationId::new(now)
    }

    async fn imply(db: &mut Conn, of: AssistantId) -> storage::Result<()> {
        store::experience::save_holds(db, of).await.map(|_| ())
    }

    async fn all(db: &mut Conn, of: AssistantId) -> storage::Result<Vec<Entry<Self>>> {
        store::qualification::all_of(db, of).await
    }

    async fn insert(
        &self,
        db: &mut Conn,
        of: AssistantId,
        id: HeldQualificationId,
        now: Timestamp,
    ) -> storage::Result<u64> {
        store::qualification::insert(db, of, id, self, now).await
    }

    async fn update(&self, db: &mut Conn, of: AssistantId, id: HeldQualificationId) -> storage::Result<u64> {
        store::qualification::update(db, of, id, self).await
    }

    async fn delete(db: &mut Conn, of: AssistantId, id: HeldQualificationId) -> storage::Result<u64> {
        store::qualification::delete(db, of, id).await
    }
}
