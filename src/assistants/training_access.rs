//! Training that somebody asked for, and what came of it.

use time::Date;

use super::{
    bounds::{Bounds, DayProblem},
    events,
    items::{Entry, EntryKinds, Item},
    section::Section,
    store,
    terms::{AccessStage, FundedBy, TrainingCategory, WhyNotTrained},
};
use crate::{
    clock::Timestamp,
    ids::{AssistantId, TrainingRequestId},
    storage::{self, Conn},
    text::TypedDay,
};

/// A wish for training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingRequest {
    /// What about.
    pub category: TrainingCategory,
    /// The day on which it was asked for.
    pub asked_on: Date,
    /// How far it has come.
    pub stage: AccessStage,
    /// Who pays, or paid.
    pub funded_by: Option<FundedBy>,
    /// Why nothing came of it; only where nothing did.
    pub why_not: Option<WhyNotTrained>,
}

/// What was typed of a wish for training.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedTrainingRequest<'a> {
    /// What about.
    pub category: &'a str,
    /// The day on which it was asked for.
    pub asked_on: TypedDay<'a>,
    /// How far it has come.
    pub stage: &'a str,
    /// Who pays.
    pub funded_by: &'a str,
    /// Why nothing came of it.
    pub why_not: &'a str,
}

/// What is wrong with one field of a wish for training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainingRequestProblem {
    /// Nobody said what about.
    CategoryMissing,
    /// Nobody said when.
    AskedMissing,
    /// The day on which it was asked for.
    Asked(DayProblem),
    /// Nobody said how far it has come.
    StageMissing,
}

impl TrainingRequest {
    /// Reads what was typed and finds everything that is wrong.
    pub fn read(
        typed: &TypedTrainingRequest<'_>,
        bounds: Bounds,
    ) -> Result<Self, Vec<TrainingRequestProblem>> {
        let mut problems = Vec::new();
        let category =
            typed.category.parse().map_err(|_| problems.push(TrainingRequestProblem::CategoryMissing));
        let asked = match bounds.past(typed.asked_on) {
            Ok(day) => day.ok_or(TrainingRequestProblem::AskedMissing),
            Err(problem) => Err(TrainingRequestProblem::Asked(problem)),
        };
        let asked = asked.map_err(|problem| problems.push(problem));
        let stage = typed.stage.parse().map_err(|_| problems.push(TrainingRequestProblem::StageMissing));
        match (category, asked, stage) {
            (Ok(category), Ok(asked_on), Ok(stage)) => Ok(Self {
                category,
                asked_on,
                stage,
                funded_by: typed.funded_by.parse().ok(),
                why_not: typed.why_not.parse().ok().filter(|_| stage == AccessStage::NotTaken),
            }),
            _ => Err(problems),
        }
    }
}

impl Item for TrainingRequest {
    type Id = TrainingRequestId;
    const SECTION: Section = Section::Training;
    const KINDS: EntryKinds = events::TRAINING_REQUEST;
    const ONCE: bool = true;

    fn name(now: Timestamp) -> TrainingRequestId {
        TrainingRequestId::new(now)
    }

    /// Whoever asked for training may have done none.
    async fn imply(_db: &mut Conn, _of: AssistantId) -> storage::Result<()> {
        Ok(())
    }

    async fn all(db: &mut Conn, of: AssistantId) -> storage::Result<Vec<Entry<Self>>> {
        store::training_access::all_of(db, of).await
    }

    async fn insert(
        &self,
        db: &mut Conn,
        of: AssistantId,
        id: TrainingRequestId,
        now: Timestamp,
    ) -> storage::Result<u64> {
        store::training_access::insert(db, of, id, self, now).await
    }

    async fn update(&self, db: &mut Conn, of: AssistantId, id: TrainingRequestId) -> storage::Result<u64> {
        store::training_access::update(db, of, id, self).await
    }

    async fn delete(db: &mut Conn, of: AssistantId, id: TrainingRequestId) -> storage::Result<u64> {
        store::training_access::delete(db, of, id).await
    }
}
