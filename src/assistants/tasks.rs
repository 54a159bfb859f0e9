//! What a personal assistant does.

use std::collections::BTreeSet;

use super::{
    answer::SectionAnswer,
    chosen::{ChoiceProblem, some_of},
    section::Section,
    store,
    store::choices::List,
    terms::Task,
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
};

/// What she does; once she said it, at least one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tasks(BTreeSet<Task>);

impl Tasks {
    /// Reads what was chosen.
    pub fn read<'f>(sent: impl IntoIterator<Item = &'f str>) -> Result<Self, ChoiceProblem> {
        some_of(sent).map(Self)
    }

    /// What the database holds.
    pub(super) const fn kept(all: BTreeSet<Task>) -> Self {
        Self(all)
    }

    /// All of them, in the order of the list.
    pub fn all(&self) -> impl Iterator<Item = Task> {
        self.0.iter().copied()
    }
}

impl SectionAnswer for Tasks {
    const SECTION: Section = Section::Tasks;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::choices::replace(db, id, List::Tasks, self.all().map(Task::as_str)).await
    }
}
