//! Years in which something was gained.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

/// A year that has begun and is at most a hundred years ago, by the day on which it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Year(u16);

/// Why something is not such a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum YearRefused {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Something else than four digits.
    #[error("not a year of four digits")]
    Form,
    /// After this year.
    #[error("in the future")]
    Future,
    /// More than a hundred years ago.
    #[error("more than a hundred years ago")]
    TooLongAgo,
}

impl Year {
    /// Reads a year of four digits.
    pub fn parse(raw: &str, today: Date) -> Result<Self, YearRefused> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(YearRefused::Empty);
        }
        if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(YearRefused::Form);
        }
        let year: u16 = text.parse().map_err(|_| YearRefused::Form)?;
        match today.year().saturating_sub(i32::from(year)) {
            ..0 => Err(YearRefused::Future),
            0..=100 => Ok(Self(year)),
            _ => Err(YearRefused::TooLongAgo),
        }
    }

    /// The number of the year.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl From<Year> for i64 {
    fn from(year: Year) -> Self {
        Self::from(year.0)
    }
}

impl TryFrom<i64> for Year {
    type Error = YearRefused;

    /// What was kept has been looked at when it was typed; it only has to be a year.
    fn try_from(year: i64) -> Result<Self, YearRefused> {
        match u16::try_from(year) {
            Ok(year) if year <= 9999 => Ok(Self(year)),
            _ => Err(YearRefused::Form),
        }
    }
}

crate::int_column!(Year);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 22);

    #[test]
    fn what_is_wrong_is_said() {
        for (typed, year) in [
            ("2026", Ok(Year(2026))),
            (" 1926 ", Ok(Year(1926))),
            ("", Err(YearRefused::Empty)),
            ("26", Err(YearRefused::Form)),
            ("20O6", Err(YearRefused::Form)),
            ("+206", Err(YearRefused::Form)),
            ("20266", Err(YearRefused::Form)),
            ("２０２６", Err(YearRefused::Form)),
            ("2027", Err(YearRefused::Future)),
            ("1925", Err(YearRefused::TooLongAgo)),
            ("0000", Err(YearRefused::TooLongAgo)),
        ] {
            assert_eq!(Year::parse(typed, TODAY), year, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_year_reads_back(year in 1926..=2026_u16) {
            let read = Year::parse(&year.to_string(), TODAY).unwrap();
            prop_assert_eq!(read.number(), year);
            prop_assert_eq!(Year::try_from(i64::from(read)), Ok(read));
            prop_assert_eq!(Year::parse(&read.to_string(), TODAY), Ok(read));
        }

        #[test]
        fn nothing_typed_makes_it_panic(raw in any::<String>()) {
            let _ = Year::parse(&raw, TODAY);
        }
    }
}
