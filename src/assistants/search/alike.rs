//! Whether two names may be of one person.

use std::collections::BTreeSet;

use super::fold::words;
use super::keys::NameKeys;
use crate::assistants::FullName;

/// Whether a word of one stands in the other, as it is written or as it sounds. A letter alone is no word.
pub(in crate::assistants) fn have_a_word_in_common(one: &FullName, other: &FullName) -> bool {
    let (one, other) = (NameKeys::of(one), NameKeys::of(other));
    let other: BTreeSet<_> = other.all().collect();
    one.all().any(|key| key.1.chars().count() > 1 && other.contains(&key))
}

/// Whether both have the same words, in whatever order.
pub(in crate::assistants) fn have_the_same_words(one: &FullName, other: &FullName) -> bool {
    let in_one_order = |name: &FullName| {
        let mut words = words(&name.in_full());
        words.sort();
        words
    };
    in_one_order(one) == in_one_order(other)
}
