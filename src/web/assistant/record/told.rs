//! What a record tells, question by question, for the page of all answers.

use super::home;
use super::question::Page;
use crate::assistants::{
    About, Availability, BirthDate, Details, FullName, Healthcare, Languages, Needs, Record, Section, Tasks,
    Travel, Way, WorkTerms,
};
use crate::places::Gazetteer;
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
pub(super) fn told(section: Section, record: &Record, gazetteer: &Gazetteer, words: &Words) -> Vec<Told> {
    if !record.has(section) {
        return Vec::new();
    }
    let tell = match section {
        Section::Name => FullName::told,
        Section::BirthDate => BirthDate::told,
        Section::Way => Way::told,
        Section::Home => return home::told(record, gazetteer, words),
        Section::Travel => Travel::told,
        Section::Languages => Languages::told,
        Section::Tasks => Tasks::told,
        Section::Needs => Needs::told,
        Section::Healthcare => Healthcare::told,
        Section::About => About::told,
        Section::Details => Details::told,
        Section::Availability => Availability::told,
        Section::Hours => WorkTerms::told,
        _ => return Vec::new(),
    };
    tell(record, words)
}
