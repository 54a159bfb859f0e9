//! Register numbers: short, speakable, and given once.

use std::{fmt, str::FromStr};

/// The number of a record, such as `PA-7K3M-4Q`; its last character checks the others.
///
/// It is written in 31 characters: no 0, 1, I, O or U, which are misread or misheard. 31 is a prime, so that the check
/// finds every wrong character and every two that changed places.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegisterNumber(String);

/// Why a text is not a register number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberRefused {
    /// Not `PA` and six characters.
    #[error("a register number is PA and six letters and digits, such as PA-7K3M-4Q")]
    Form,
    /// A character that no number has.
    #[error("a register number has no 0, 1, I, O or U")]
    Character,
    /// The last character does not fit the others: something was misread or mistyped.
    #[error("this register number has a mistake in it; please read it again")]
    Check,
}

const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTVWXYZ";
const LENGTH: usize = 6;

impl RegisterNumber {
    /// Draws a number from the operating system.
    pub fn draw() -> Result<Self, getrandom::Error> {
        loop {
            let mut random = [0; 8];
            getrandom::fill(&mut random)?;
            if let Some(number) = Self::from_random(random) {
                return Ok(number);
            }
        }
    }

    /// The number that these random bytes give; nothing when it would spell something, so that the caller draws again.
    #[must_use]
    pub fn from_random(random: [u8; 8]) -> Option<Self> {
        let mut rest = u64::from_be_bytes(random);
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
        let number = Self::of(places);
        (!number.spells()).then_some(number)
    }

    /// The number, as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn of(places: [u8; LENGTH]) -> Self {
        let letter = |place: &u8| ALPHABET.get(usize::from(*place)).copied().map_or('2', char::from);
        let text: String = places.iter().map(letter).collect();
        let (first, last) = text.split_at(4);
        Self(format!("PA-{first}-{last}"))
    }

    /// Three letters in a row can be a word, and nobody wants some words on their record.
    fn spells(&self) -> bool {
        let letters: Vec<bool> =
            self.0.bytes().skip(3).filter(|c| *c != b'-').map(|c| c.is_ascii_alphabetic()).collect();
        letters.windows(3).any(|three| three.iter().all(|letter| *letter))
    }
}

/// The last place, for which the weighted sum of all is a multiple of 31.
fn check_of(places: [u8; LENGTH]) -> u8 {
    let sum: u32 =
        (1_u32..).zip(places.iter().take(LENGTH - 1)).map(|(weight, place)| weight * u32::from(*place)).sum();
    // 6 × 26 = 156 = 5 × 31 + 1: 26 undoes the weight of the last place.
    let check = (31 - sum % 31) * 26 % 31;
    u8::try_from(check).unwrap_or(0)
}

impl FromStr for RegisterNumber {
    type Err = NumberRefused;

    /// Reads a number as people write it: in any case, with or without `PA`, hyphens and spaces.
    fn from_str(raw: &str) -> Result<Self, NumberRefused> {
        let packed: String = raw
            .chars()
            .filter(|c| !matches!(c, '-' | ' ' | '\u{2013}'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        // No number begins with PA and goes on for only four more, so both lengths are told apart.
        let body = if packed.chars().count() == LENGTH + 2 {
            packed.strip_prefix("PA").ok_or(NumberRefused::Form)?
        } else {
            &packed
        };
        if body.chars().count() != LENGTH || !body.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(NumberRefused::Form);
        }
        let mut places = [0_u8; LENGTH];
        for (place, letter) in places.iter_mut().zip(body.bytes()) {
            let found = ALPHABET.iter().position(|known| *known == letter).ok_or(NumberRefused::Character)?;
            *place = u8::try_from(found).map_err(|_| NumberRefused::Character)?;
        }
        if places.last() != Some(&check_of(places)) {
            return Err(NumberRefused::Check);
        }
        Ok(Self::of(places))
    }
}

impl fmt::Display for RegisterNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for RegisterNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RegisterNumber(…)")
    }
}

crate::text_column!(RegisterNumber);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn numbers() -> impl Strategy<Value = RegisterNumber> {
        any::<[u8; 8]>().prop_filter_map("spells something", RegisterNumber::from_random)
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let number = RegisterNumber::from_random([0, 0, 0, 0, 0, 0, 1, 200]).unwrap();
        let body = number.as_str().replace('-', "");
        for typed in [
            body.clone(),
            body.to_lowercase(),
            format!(" {number} "),
            body[2..].to_owned(),
            number.as_str().replace('-', " "),
        ] {
            assert_eq!(typed.parse(), Ok(number.clone()), "{typed}");
        }
    }

    #[test]
    fn each_refusal_has_its_reason() {
        for (typed, refused) in [
            ("", NumberRefused::Form),
            ("PA-7K3M-4", NumberRefused::Form),
            ("XX-7K3M-4Q", NumberRefused::Form),
            ("PA-7K3M-4É", NumberRefused::Form),
            ("PA-7K0M-4Q", NumberRefused::Character),
        ] {
            assert_eq!(typed.parse::<RegisterNumber>(), Err(refused), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_number_reads_back(number in numbers()) {
            prop_assert_eq!(number.as_str().parse(), Ok(number.clone()));
            prop_assert_eq!(number.as_str().len(), 10);
        }

        #[test]
        fn every_wrong_character_is_found(number in numbers(), at in 0_usize..6, put in 0_usize..31) {
            let mut body: Vec<u8> = number.as_str().replace('-', "")[2..].bytes().collect();
            prop_assume!(body[at] != ALPHABET[put]);
            body[at] = ALPHABET[put];
            prop_assert_eq!(String::from_utf8(body).unwrap().parse::<RegisterNumber>(), Err(NumberRefused::Check));
        }

        #[test]
        fn every_two_that_changed_places_are_found(number in numbers(), at in 0_usize..6, with in 0_usize..6) {
            let mut body: Vec<u8> = number.as_str().replace('-', "")[2..].bytes().collect();
            prop_assume!(body[at] != body[with]);
            body.swap(at, with);
            prop_assert_eq!(String::from_utf8(body).unwrap().parse::<RegisterNumber>(), Err(NumberRefused::Check));
        }

        #[test]
        fn nothing_typed_panics(raw in any::<String>()) {
            let _ = raw.parse::<RegisterNumber>();
        }
    }
}
