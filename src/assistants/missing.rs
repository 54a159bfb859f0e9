//! What a record still lacks before it can be sent.

use super::{record::Record, section::Section};

/// The questions that want an answer first, in the order in which they are asked.
#[must_use]
pub fn missing(record: &Record) -> Vec<Section> {
    let needed = Section::ALL.iter().copied().filter(|section| section.is_needed(record.profile.way));
    needed.filter(|section| !record.has(*section)).collect()
}
