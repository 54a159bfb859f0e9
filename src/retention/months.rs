//! A period.

use std::str::FromStr;

/// How long something is kept, in calendar months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months(u16);

/// Says that this is no period: fewer than one month, more than twenty years, or no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no period between 1 month and {} months", Months::MOST)]
pub struct NoMonths;

impl Months {
    /// The longest period: twenty years.
    pub const MOST: u16 = 240;

    /// How many.
    #[must_use]
    pub const fn count(self) -> u16 {
        self.0
    }
}

impl TryFrom<i64> for Months {
    type Error = NoMonths;

    fn try_from(count: i64) -> Result<Self, NoMonths> {
        let count = u16::try_from(count).map_err(|_| NoMonths)?;
        if (1..=Self::MOST).contains(&count) { Ok(Self(count)) } else { Err(NoMonths) }
    }
}

impl FromStr for Months {
    type Err = NoMonths;

    fn from_str(typed: &str) -> Result<Self, NoMonths> {
        let digits = typed.trim();
        if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(NoMonths);
        }
        digits.parse::<i64>().map_err(|_| NoMonths)?.try_into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_between_a_month_and_twenty_years() {
        assert_eq!(" 6 ".parse::<Months>().map(Months::count), Ok(6));
        assert_eq!("240".parse::<Months>().map(Months::count), Ok(240));
        for typed in ["", "0", "241", "-1", "+6", "6.5", "six", "00006"] {
            assert_eq!(typed.parse::<Months>(), Err(NoMonths), "{typed}");
        }
    }
}
