//! When a personal assistant can work.

use std::collections::BTreeSet;

use super::{
    answer::SectionAnswer,
    section::Section,
    store,
    terms::{Slot, Week, WorkMark},
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
};

/// The parts of the week, and what she would also do. Whoever works only in school holidays has an empty week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Availability {
    /// The parts of the week.
    pub week: Week,
    /// What she would also do.
    pub marks: BTreeSet<WorkMark>,
}

/// Says that neither a part of the week nor a mark was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nothing was chosen")]
pub struct NeverAvailable;

impl Availability {
    /// Reads what was chosen. What is no part of a week did not come from our page, and counts as not chosen.
    pub fn read<'f>(
        week: impl IntoIterator<Item = &'f str>,
        marks: impl IntoIterator<Item = &'f str>,
    ) -> Result<Self, NeverAvailable> {
        let week: Week = week.into_iter().filter_map(|slot| slot.parse::<Slot>().ok()).collect();
        let marks: BTreeSet<_> = marks.into_iter().filter_map(|mark| mark.parse().ok()).collect();
        if week.is_empty() && marks.is_empty() { Err(NeverAvailable) } else { Ok(Self { week, marks }) }
    }
}

impl SectionAnswer for Availability {
    const SECTION: Section = Section::Availability;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::profile::save_availability(db, id, self).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_enough_and_nothing_is_not() {
        assert_eq!(Availability::read([], []), Err(NeverAvailable));
        assert_eq!(Availability::read(["someday-morning"], ["always"]), Err(NeverAvailable));
        assert!(Availability::read([], ["school_holidays"]).unwrap().week.is_empty());
        assert_eq!(Availability::read(["friday-night", "friday-night"], []).unwrap().week.len(), 1);
    }
}
