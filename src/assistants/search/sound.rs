//! How a word sounds, so that other spellings of a name meet.

use std::collections::BTreeSet;

use rphonetic::{Caverphone2, DoubleMetaphone, Encoder as _};

/// So many letters of a sound are kept.
const LONGEST: usize = 8;

/// The sounds of a folded word, each marked with how it was found; none for what has no Latin letters, and for a letter
/// alone.
///
/// Two ways, because each misses pairs that the other finds: Caverphone was made for matching names in lists of voters
/// (Sean and Shaun, Catherine and Kathryn), Double Metaphone knows more of how names are spoken (Geoff and Jeff).
pub(in crate::assistants) fn sounds(word: &str) -> BTreeSet<String> {
    if word.len() < 2 || !word.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return BTreeSet::new();
    }
    let caverphone = Caverphone2.encode(word);
    let metaphone = DoubleMetaphone::new(Some(LONGEST)).encode(word);
    // Caverphone fills up with ones.
    let both = [('c', caverphone.trim_end_matches('1')), ('m', metaphone.as_str())];
    both.into_iter()
        .filter(|(_, sound)| !sound.is_empty())
        .map(|(how, sound)| format!("{how}{sound}"))
        .collect()
}

/// Spellings of one name, for tests.
#[cfg(test)]
pub(super) const VARIANTS: &[&[&str]] = &[
    &["mohammed", "muhammad", "mohamed", "mohammad", "muhammed"],
    &["catherine", "kathryn", "katherine", "kathrin"],
    &["sean", "shaun", "shawn"],
    &["patel", "patell"],
    &["geoff", "jeff"],
    &["stephen", "steven"],
    &["ahmed", "ahmad"],
    &["hussain", "hussein", "husain"],
    &["jayne", "jane"],
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_sound_the_same() {
        for all in VARIANTS {
            for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
                assert!(
                    !sounds(one).is_disjoint(&sounds(other)),
                    "{one}, {other}: {:?} {:?}",
                    sounds(one),
                    sounds(other)
                );
            }
        }
    }

    #[test]
    fn other_names_do_not() {
        for (one, other) in [("patel", "khan"), ("mary", "john"), ("sean", "zoe"), ("begum", "kaur")] {
            assert!(sounds(one).is_disjoint(&sounds(other)), "{one}, {other}");
        }
        assert!(sounds("x").is_empty());
        assert!(sounds("7").is_empty());
    }

    proptest! {
        #[test]
        fn every_word_has_a_sound_or_none(word in "[a-z]{0,40}") {
            let _ = sounds(&word);
        }
    }
}
