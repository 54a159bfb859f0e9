//! That something was checked: what, how, by which role, when, and by when the council looks again.

use crate::assistants::Check;
use crate::assistants::ledger::ClaimKind;
use crate::web::moment;
use crate::words::Words;

/// One thing, and what there is to say of it.
pub(crate) struct Entry {
    pub(crate) what: String,
    pub(crate) more: Vec<String>,
}

/// How, by which role, when.
pub(crate) fn by(check: &Check, words: &Words) -> String {
    let day = moment::date(check.on, words);
    words.portable.checked(check.method.label(), check.role.label(), day)
}

/// Something that was checked.
pub(crate) fn checked(check: &Check, words: &Words) -> Entry {
    let w = &words.portable;
    let level = check.level.map(|level| level.label().to_owned());
    // The law puts this on whoever employs somebody, whatever a council has looked at.
    let yours = (check.kind == ClaimKind::RightToWork).then(|| w.right_to_work.to_owned());
    let more = level.into_iter().chain([by(check, words)]).chain(again(check, words)).chain(yours);
    Entry { what: check.kind.label().to_owned(), more: more.collect() }
}

/// By when the council looks again, where it does.
fn again(check: &Check, words: &Words) -> Option<String> {
    check.look_again_by.map(|day| words.portable.again(moment::date(day, words)))
}

impl Entry {
    /// Something learned, by its name in the list, and the check of it.
    pub(crate) fn learned(what: String, check: &Check, words: &Words) -> Self {
        Self { what, more: std::iter::once(by(check, words)).chain(again(check, words)).collect() }
    }
}
