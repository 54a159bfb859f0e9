//! What a record tells, question by question, for the page of all answers.

use super::question::Page;
use crate::assistants::{BirthDate, FullName, Record, Section, Way};
use crate::words::Words;

/// Something that was told: what was asked, and the answer.
pub(in crate::web) struct Told {
    /// What was asked, in short.
    pub(in crate::web) asked: &'static str,
    /// The answer.
    pub(in crate::web) answer: String,
}

impl Told {
    /// Something that was told.
    pub(super) fn new(asked: &'static str, answer: impl Into<String>) -> Self {
        Self { asked, answer: answer.into() }
    }
}

/// What was told on a page; nothing before it has an answer.
pub(super) fn told(section: Section, record: &Record, words: &Words) -> Vec<Told> {
    if !record.has(section) {
        return Vec::new();
    }
    let tell = match section {
        Section::Name => FullName::told,
        Section::BirthDate => BirthDate::told,
        Section::Way => Way::told,
        _ => return Vec::new(),
    };
    tell(record, words)
}
