//! Delegated healthcare that a personal assistant has done.

use std::collections::BTreeSet;

use super::{
    answer::SectionAnswer,
    chosen::{ChoiceProblem, some_or_none},
    section::Section,
    store,
    store::choices::List,
    terms::DelegatedHealthcare,
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
};

/// What she has done for somebody; for each person it needs training and sign-off anew. "None" is an answer, and an empty list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Healthcare(BTreeSet<DelegatedHealthcare>);

impl Healthcare {
    /// Reads what was chosen.
    pub fn read<'f>(sent: impl IntoIterator<Item = &'f str>) -> Result<Self, ChoiceProblem> {
        some_or_none(sent).map(Self)
    }

    /// What the database holds.
    pub(super) const fn kept(all: BTreeSet<DelegatedHealthcare>) -> Self {
        Self(all)
    }

    /// All of them, in the order of the list.
    pub fn all(&self) -> impl Iterator<Item = DelegatedHealthcare> {
        self.0.iter().copied()
    }
}

impl SectionAnswer for Healthcare {
    const SECTION: Section = Section::Healthcare;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::choices::replace(db, id, List::Healthcare, self.all().map(DelegatedHealthcare::as_str)).await
    }
}
