//! One row of the index.

use crate::{assistants::listed::Facts, clock::Timestamp};

/// Somebody who is listed, as the index holds her: facts to compare, and when they changed last. Her ward is the shelf on
/// which she stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What a search compares.
    pub facts: Facts,
    /// When something of her record changed last, as far back as changes are kept.
    pub changed_at: Timestamp,
}

impl Entry {
    /// Facts of which no change is known.
    #[must_use]
    pub const fn unchanged(facts: Facts) -> Self {
        Self { facts, changed_at: Timestamp::MIN }
    }
}
