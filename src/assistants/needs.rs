//! Whom a personal assistant has supported.

use std::collections::BTreeSet;

use super::{
    answer::SectionAnswer,
    chosen::{ChoiceProblem, some_or_none},
    section::Section,
    store,
    store::choices::List,
    terms::Need,
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
};

/// Whom she has supported; "nobody yet" is an answer, and an empty list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs(BTreeSet<Need>);

impl Needs {
    /// Reads what was chosen.
    pub fn read<'f>(sent: impl IntoIterator<Item = &'f str>) -> Result<Self, ChoiceProblem> {
        some_or_none(sent).map(Self)
    }

    /// What the database holds.
    pub(super) const fn kept(all: BTreeSet<Need>) -> Self {
        Self(all)
    }

    /// All of them, in the order of the list.
    pub fn all(&self) -> impl Iterator<Item = Need> {
        self.0.iter().copied()
    }
}

impl SectionAnswer for Needs {
    const SECTION: Section = Section::Needs;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::choices::replace(db, id, List::Needs, self.all().map(Need::as_str)).await
    }
}
