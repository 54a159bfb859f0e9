//! Telephone numbers, as people in the UK write them.

use std::{fmt, str::FromStr};

use super::clean::{Lines, TextRefused, clean};

/// A telephone number: shown as it was typed, compared and dialled by its digits.
#[derive(Clone, Eq)]
pub struct Phone {
    typed: String,
    dialled: String,
}

/// Why a text is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneRefused {
    /// Empty, too long, or with characters that cannot be kept.
    #[error(transparent)]
    Text(#[from] TextRefused),
    /// Something else than digits, spaces, `+`, brackets, dots and hyphens.
    #[error("has something else than digits")]
    Form,
    /// Fewer than ten digits: perhaps the area code is missing.
    #[error("has too few digits")]
    TooShort,
    /// More than fifteen digits, which no number has.
    #[error("has too many digits")]
    TooLong,
}

/// Relay UK: a deaf or speech-impaired person dials this before the number.
const RELAY: [&str; 2] = ["18001", "18002"];

impl Phone {
    /// The number as it was typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The digits, with a leading `+` where one was typed.
    #[must_use]
    pub fn dialled(&self) -> &str {
        &self.dialled
    }
}

impl FromStr for Phone {
    type Err = PhoneRefused;

    fn from_str(raw: &str) -> Result<Self, PhoneRefused> {
        let typed = clean(raw, Lines::One, 40)?;
        let (plus, rest) = match typed.strip_prefix('+') {
            Some(rest) => ("+", rest),
            None => ("", typed.as_str()),
        };
        if rest.chars().any(|c| !c.is_ascii_digit() && !" ().-".contains(c)) {
            return Err(PhoneRefused::Form);
        }
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        // "+44 (0)116 …" is written everywhere and can be dialled nowhere.
        let digits = if plus.is_empty() { digits } else { without_trunk_zero(&digits) };
        let number = RELAY.iter().find_map(|prefix| digits.strip_prefix(prefix)).unwrap_or(&digits);
        match number.len() {
            0..10 => Err(PhoneRefused::TooShort),
            10..=15 => Ok(Self { dialled: format!("{plus}{digits}"), typed }),
            _ => Err(PhoneRefused::TooLong),
        }
    }
}

fn without_trunk_zero(digits: &str) -> String {
    match digits.strip_prefix("440") {
        Some(rest) => format!("44{rest}"),
        None => digits.to_owned(),
    }
}

impl PartialEq for Phone {
    fn eq(&self, other: &Self) -> bool {
        self.dialled == other.dialled
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

/// A number reaches a person, and debug output ends in logs.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(…)")
    }
}

crate::text_column!(Phone);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn takes_numbers_as_people_write_them() {
        for (typed, dialled) in [
            ("0116 496 0123", "01164960123"),
            ("(0116) 496-0123", "01164960123"),
            ("+44 (0)116 496 0123", "+441164960123"),
            ("07700.900.123", "07700900123"),
            ("18001 0116 496 0123", "1800101164960123"),
            ("+880 1711 123456", "+8801711123456"),
        ] {
            assert_eq!(typed.parse::<Phone>().unwrap().dialled(), dialled, "{typed}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!("496 0123".parse::<Phone>(), Err(PhoneRefused::TooShort));
        assert_eq!("0116 496 0123 4567 89".parse::<Phone>(), Err(PhoneRefused::TooLong));
        assert_eq!("ring me".parse::<Phone>(), Err(PhoneRefused::Form));
        assert_eq!("0116+4960123".parse::<Phone>(), Err(PhoneRefused::Form));
        assert_eq!("".parse::<Phone>(), Err(PhoneRefused::Text(TextRefused::Empty)));
    }

    #[test]
    fn debug_output_rings_nobody() {
        assert!(!format!("{:?}", "0116 496 0123".parse::<Phone>().unwrap()).contains("496"));
    }

    proptest! {
        #[test]
        fn never_panics_and_dials_only_digits(raw in "[+]?[0-9 ().-]{0,30}|.*") {
            if let Ok(phone) = raw.parse::<Phone>() {
                let digits = phone.dialled().trim_start_matches('+');
                prop_assert!(digits.chars().all(|c| c.is_ascii_digit()) && digits.len() >= 10);
                prop_assert_eq!(phone.as_str().parse::<Phone>().unwrap(), phone.clone());
            }
        }
    }
}
