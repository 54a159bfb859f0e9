//! Answers in words.

use crate::words::Words;

/// Yes or no.
pub(super) fn yes_no(said: bool, words: &Words) -> &'static str {
    if said { words.record.yes } else { words.record.no }
}
