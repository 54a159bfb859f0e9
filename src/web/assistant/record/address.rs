//! Where each question of the record is asked.

use crate::assistants::{Overview, Section};

/// The list of all questions.
pub(in crate::web) const LIST: &str = "/assistant/record";
/// All answers, to be looked at before the record is sent.
pub(in crate::web) const CHECK: &str = "/assistant/record/check";

/// The page of a question.
pub(in crate::web) fn address_of(section: Section) -> String {
    format!("{LIST}/{}", section.as_str().replace('_', "-"))
}

/// Where to go once this question has its answer: whoever answers it for the first time is led on, whoever changes an
/// answer goes back to where answers are looked at.
pub(super) fn after(section: Section, before: Option<&Overview>) -> String {
    let open = |other: &Section| before.is_none_or(|record| !record.has(*other));
    if !open(&section) {
        let done = before.is_some_and(|record| record.missing().is_empty());
        return if done { CHECK.to_owned() } else { LIST.to_owned() };
    }
    onward(section, before)
}

/// The next question of the same group that wants an answer, or where answers are looked at.
pub(super) fn onward(section: Section, record: Option<&Overview>) -> String {
    let open = |other: &Section| record.is_none_or(|record| !record.has(*other));
    let rest = section.group().sections().iter().skip_while(|other| **other != section).skip(1);
    rest.copied().find(open).map_or_else(|| LIST.to_owned(), address_of)
}
