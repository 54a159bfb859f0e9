//! Hours a week.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Hours a week, from none to 75, in half hours: the range and the steps of the workforce data set of Skills for Care.
///
/// A column holds half hours: 33 is sixteen and a half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Hours(u8);

/// Why something is not hours a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursRefused {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Something else than a number.
    #[error("not a number of hours")]
    Form,
    /// Less than none.
    #[error("less than no hours")]
    Negative,
    /// Something else than whole and half hours.
    #[error("not in half hours")]
    NotHalves,
    /// More than 75.
    #[error("more than 75 hours")]
    TooMany,
}

impl Hours {
    /// The most that a week may have.
    pub const MOST: Self = Self(150);

    /// This many half hours.
    pub const fn from_halves(halves: u8) -> Result<Self, HoursRefused> {
        if halves > Self::MOST.0 { Err(HoursRefused::TooMany) } else { Ok(Self(halves)) }
    }

    /// How many half hours.
    #[must_use]
    pub const fn halves(self) -> u8 {
        self.0
    }
}

impl FromStr for Hours {
    type Err = HoursRefused;

    /// Reads `16`, `16.5`, `16½` and `½`.
    fn from_str(raw: &str) -> Result<Self, HoursRefused> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(HoursRefused::Empty);
        }
        let (negative, text) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let (whole, part) = parts(text).ok_or(HoursRefused::Form)?;
        if negative {
            return Err(HoursRefused::Negative);
        }
        let half = match part.trim_end_matches('0') {
            "" => 0,
            "5" => 1,
            _ => return Err(HoursRefused::NotHalves),
        };
        // What does not fit is digits all the same, and so too many.
        let whole = whole.parse::<u8>().map_err(|_| HoursRefused::TooMany)?;
        let halves = whole.checked_mul(2).and_then(|halves| halves.checked_add(half));
        Self::from_halves(halves.ok_or(HoursRefused::TooMany)?)
    }
}

/// The digits before and after the point.
fn parts(text: &str) -> Option<(&str, &str)> {
    let (whole, part) = match text.strip_suffix('½') {
        Some(whole) => (if whole.is_empty() { "0" } else { whole.trim_end() }, "5"),
        None => text.split_once('.').unwrap_or((text, "0")),
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(whole) && is_number(part)).then_some((whole, part))
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0 / 2, if self.0.is_multiple_of(2) { "" } else { ".5" })
    }
}

impl From<Hours> for i64 {
    fn from(hours: Hours) -> Self {
        Self::from(hours.0)
    }
}

impl TryFrom<i64> for Hours {
    type Error = HoursRefused;

    fn try_from(halves: i64) -> Result<Self, HoursRefused> {
        if halves < 0 {
            return Err(HoursRefused::Negative);
        }
        u8::try_from(halves).map_err(|_| HoursRefused::TooMany).and_then(Self::from_halves)
    }
}

crate::int_column!(Hours);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (typed, halves) in [
            ("16", 32),
            ("16.5", 33),
            ("16.50", 33),
            ("16.0", 32),
            ("16½", 33),
            ("16 ½", 33),
            (" 16 ", 32),
            ("½", 1),
            ("0", 0),
            ("007", 14),
            ("75", 150),
        ] {
            assert_eq!(typed.parse::<Hours>().map(Hours::halves), Ok(halves), "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (typed, refused) in [
            ("", HoursRefused::Empty),
            ("  ", HoursRefused::Empty),
            ("many", HoursRefused::Form),
            ("16,5", HoursRefused::Form),
            ("16.", HoursRefused::Form),
            (".5", HoursRefused::Form),
            ("16.5.5", HoursRefused::Form),
            ("16½½", HoursRefused::Form),
            ("+16", HoursRefused::Form),
            ("-", HoursRefused::Form),
            ("16:30", HoursRefused::Form),
            ("-1", HoursRefused::Negative),
            ("−½", HoursRefused::Negative),
            ("16.25", HoursRefused::NotHalves),
            ("16.05", HoursRefused::NotHalves),
            ("75.5", HoursRefused::TooMany),
            ("76", HoursRefused::TooMany),
            ("168", HoursRefused::TooMany),
            ("99999999999", HoursRefused::TooMany),
        ] {
            assert_eq!(typed.parse::<Hours>(), Err(refused), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn all_hours_read_back(halves in 0..=Hours::MOST.0) {
            let hours = Hours::from_halves(halves).unwrap();
            prop_assert_eq!(hours.to_string().parse(), Ok(hours));
            prop_assert_eq!(hours.to_string().replace(".5", "½").parse(), Ok(hours));
            prop_assert_eq!(Hours::try_from(i64::from(hours)), Ok(hours));
        }

        #[test]
        fn nothing_typed_makes_it_panic(raw in "[-−]?[0-9]{0,12}[.,½]?[0-9]{0,4}|.*") {
            if let Ok(hours) = raw.parse::<Hours>() {
                prop_assert!(hours <= Hours::MOST);
            }
        }

        #[test]
        fn no_other_number_is_hours(halves in prop_oneof![i64::MIN..0, 151..i64::MAX]) {
            prop_assert!(Hours::try_from(halves).is_err());
        }
    }
}
