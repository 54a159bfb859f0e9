//! The record of a personal assistant, as she herself sees it.

use std::collections::BTreeSet;

use super::{birth::BirthDate, life::Life, name::FullName, number::RegisterNumber, section::Section, terms::Looking, way::Way};
use crate::ids::AssistantId;

/// The record. It is the PA's own: what others see is another type.
#[derive(Debug)]
pub struct Record {
    /// Its id.
    pub id: AssistantId,
    /// Its number, once it was sent.
    pub number: Option<RegisterNumber>,
    /// Where it is in its life.
    pub life: Life,
    /// Whether she is looking for work.
    pub looking: Option<Looking>,
    /// What she says of herself.
    pub profile: Profile,
    /// The questions that have an answer.
    pub answered: BTreeSet<Section>,
}

/// What a personal assistant says of herself; what nobody has said yet is missing.
#[derive(Debug, Default)]
pub struct Profile {
    /// What she is called.
    pub name: Option<FullName>,
    /// When she was born.
    pub born_on: Option<BirthDate>,
    /// How she wants to be on the register.
    pub way: Option<Way>,
}

impl Record {
    /// A record that was just begun.
    pub(super) fn new(id: AssistantId) -> Self {
        let (profile, answered) = (Profile::default(), BTreeSet::new());
        Self { id, number: None, life: Life::Draft, looking: None, profile, answered }
    }

    /// Whether a question has an answer.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        self.answered.contains(&section)
    }
}
