//! A word that somebody chose, told a registrar, and has to say again beside a code. It stands in no letter, and no table
//! holds it.

use std::{fmt, str::FromStr};

use super::handover_code::folded;
use crate::text::PersonName;

/// A word that an employer without email chose, as it is compared.
#[derive(Clone, PartialEq, Eq)]
pub struct HandoverWord(String);

/// Why a text is no such word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordRefused {
    /// Nothing was typed.
    #[error("there is no word")]
    Missing,
    /// Few letters are soon guessed.
    #[error("the word is too short")]
    Short,
    /// Nobody remembers so much.
    #[error("the word is too long")]
    Long,
}

impl HandoverWord {
    /// The fewest letters and digits.
    pub const LEAST: usize = 5;
    /// The most.
    pub const MOST: usize = 60;

    /// Whether whoever holds the letter reads it there: it is part of the name.
    #[must_use]
    pub fn is_part_of(&self, name: &PersonName) -> bool {
        folded(name.as_str()).contains(&self.0)
    }

    pub(super) fn folded(&self) -> &str {
        &self.0
    }
}

impl FromStr for HandoverWord {
    type Err = WordRefused;

    /// Reads it as people write it: in any case, with or without spaces.
    fn from_str(raw: &str) -> Result<Self, WordRefused> {
        let word = folded(raw);
        match word.chars().count() {
            0 => Err(WordRefused::Missing),
            letters if letters < Self::LEAST => Err(WordRefused::Short),
            letters if letters > Self::MOST => Err(WordRefused::Long),
            _ => Ok(Self(word)),
        }
    }
}

impl fmt::Debug for HandoverWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HandoverWord(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_five_letters_and_is_no_part_of_the_name() {
        assert_eq!("  – ".parse::<HandoverWord>(), Err(WordRefused::Missing));
        assert_eq!("kett".parse::<HandoverWord>(), Err(WordRefused::Short));
        assert_eq!("k".repeat(61).parse::<HandoverWord>(), Err(WordRefused::Long));
        let word: HandoverWord = "FEN-wright".parse().unwrap();
        assert!(word.is_part_of(&"Ottoline Fenwright".parse().unwrap()));
        assert!(!word.is_part_of(&"Ottoline Wright".parse().unwrap()));
    }
}
