//! The code in a letter with which somebody makes an account her own.

use std::{fmt, str::FromStr};

use time::Date;

use super::{handover_word::HandoverWord, token::digest};
use crate::text::PersonName;

/// A code such as `7K3M-4QRT-92XW`, told once, on paper; its last character checks the others.
///
/// It is written in 31 characters: no 0, 1, I, O or U, which are misread or misheard. 31 is a prime, so that the check
/// finds every wrong character and every two that changed places. Eleven characters that nobody can foresee are more than
/// anybody tries in 90 days at a few a minute.
#[derive(Clone, PartialEq, Eq)]
pub struct HandoverCode([u8; LENGTH]);

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefused {
    /// Nothing was typed.
    #[error("there is no code")]
    Missing,
    /// Not twelve letters and digits of those that codes have.
    #[error("a code is twelve letters and digits")]
    Form,
    /// The last character does not fit the others: something was misread or mistyped.
    #[error("this code has a mistake in it")]
    Check,
}

/// What the owner of a code knows beside it, so that a letter in wrong hands is not enough.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// The date of birth.
    BirthDate(Date),
    /// The family name, however it is written, and a word that was agreed on: the name stands on the envelope.
    NameAndWord(PersonName, HandoverWord),
}

const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTVWXYZ";
const LENGTH: usize = 12;

impl HandoverCode {
    /// Draws a code from the operating system.
    pub fn draw() -> Result<Self, getrandom::Error> {
        let mut random = [0; 16];
        getrandom::fill(&mut random)?;
        Ok(Self::from_random(random))
    }

    fn from_random(random: [u8; 16]) -> Self {
        let mut rest = u128::from_be_bytes(random);
        let mut places = [0_u8; LENGTH];
        for place in places.iter_mut().take(LENGTH - 1) {
            // The remainder of 31 is below 31.
            *place = u8::try_from(rest % 31).unwrap_or(0);
            rest /= 31;
        }
        let check = check_of(places);
        if let Some(last) = places.last_mut() {
            *last = check;
        }
        Self(places)
    }

    /// What is kept of it.
    pub(super) fn hash(&self) -> String {
        digest(&[b"handover code", &self.0])
    }

    /// What is kept of it together with what its owner knows.
    pub(super) fn hash_with(&self, answer: &Answer) -> String {
        let (kind, said) = match answer {
            Answer::BirthDate(day) => (&b"born"[..], day.to_string()),
            Answer::NameAndWord(name, word) => {
                (&b"name and word"[..], format!("{}\n{}", folded(name.as_str()), word.folded()))
            }
        };
        digest(&[b"handover", &self.0, kind, said.as_bytes()])
    }
}

/// A text without what people write in different ways: capitals, spaces, hyphens, apostrophes.
pub(super) fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The last place, for which the weighted sum of all is a multiple of 31.
fn check_of(places: [u8; LENGTH]) -> u8 {
    let sum: u32 =
        (1_u32..).zip(places.iter().take(LENGTH - 1)).map(|(weight, place)| weight * u32::from(*place)).sum();
    // 12 × 13 = 156 = 5 × 31 + 1: 13 undoes the weight of the last place.
    let check = (31 - sum % 31) * 13 % 31;
    u8::try_from(check).unwrap_or(0)
}

impl FromStr for HandoverCode {
    type Err = CodeRefused;

    /// Reads a code as people write it: in any case, with or without hyphens and spaces.
    fn from_str(raw: &str) -> Result<Self, CodeRefused> {
        let letters: Vec<char> =
            raw.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
        if letters.is_empty() {
            return Err(CodeRefused::Missing);
        }
        if letters.len() != LENGTH {
            return Err(CodeRefused::Form);
        }
        let mut places = [0_u8; LENGTH];
        for (place, letter) in places.iter_mut().zip(letters) {
            let found = ALPHABET.iter().position(|known| char::from(*known) == letter);
            *place = found.and_then(|found| u8::try_from(found).ok()).ok_or(CodeRefused::Form)?;
        }
        if places.last() != Some(&check_of(places)) {
            return Err(CodeRefused::Check);
        }
        Ok(Self(places))
    }
}

impl fmt::Display for HandoverCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, place) in self.0.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            let letter = ALPHABET.get(usize::from(*place)).copied().map_or('2', char::from);
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for HandoverCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HandoverCode(…)")
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answer(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn codes() -> impl Strategy<Value = HandoverCode> {
        any::<[u8; 16]>().prop_map(HandoverCode::from_random)
    }

    #[test]
    fn each_refusal_has_its_reason() {
        for (typed, refused) in [
            (" ", CodeRefused::Missing),
            ("7K3M-4QRT", CodeRefused::Form),
            ("0000-0000-0000", CodeRefused::Form),
            ("2222-2222-2223", CodeRefused::Check),
        ] {
            assert_eq!(typed.parse::<HandoverCode>(), Err(refused), "{typed}");
        }
    }

    #[test]
    fn a_family_name_and_a_word_are_the_same_however_they_are_written() {
        let code = HandoverCode::from_random([7; 16]);
        let hash = |name: &str, word: &str| {
            code.hash_with(&Answer::NameAndWord(name.parse().unwrap(), word.parse().unwrap()))
        };
        assert_eq!(hash("O’Leary-Ŵyn", "Blue Kettle"), hash(" o'leary ŵyn", "blue-kettle"));
        assert_ne!(hash("Leary", "Blue Kettle"), hash("O’Leary", "Blue Kettle"));
        assert_ne!(hash("Leary", "Blue Kettle"), hash("Leary", "Blue Kettles"));
    }

    proptest! {
        #[test]
        fn every_code_reads_back_as_people_write_it(code in codes()) {
            let text = code.to_string();
            prop_assert_eq!(text.len(), 14);
            for typed in [text.clone(), text.to_lowercase(), text.replace('-', ""), text.replace('-', " ")] {
                prop_assert_eq!(typed.parse(), Ok(code.clone()));
            }
        }

        #[test]
        fn every_wrong_character_is_found(code in codes(), at in 0_usize..12, put in 0_usize..31) {
            let mut text = code.to_string().replace('-', "").into_bytes();
            prop_assume!(text[at] != ALPHABET[put]);
            text[at] = ALPHABET[put];
            prop_assert_eq!(String::from_utf8(text).unwrap().parse::<HandoverCode>(), Err(CodeRefused::Check));
        }

        #[test]
        fn every_two_that_changed_places_are_found(code in codes(), at in 0_usize..12, with in 0_usize..12) {
            let mut text = code.to_string().replace('-', "").into_bytes();
            prop_assume!(text[at] != text[with]);
            text.swap(at, with);
            prop_assert_eq!(String::from_utf8(text).unwrap().parse::<HandoverCode>(), Err(CodeRefused::Check));
        }

        #[test]
        fn nothing_typed_panics(raw in any::<String>()) {
            let _ = raw.parse::<HandoverCode>();
        }
    }
}
