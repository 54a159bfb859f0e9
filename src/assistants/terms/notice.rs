//! Weeks of notice.

use std::fmt;
use std::str::FromStr;

/// How many weeks of notice somebody has to give: none to 26.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeWeeks(u8);

/// Why something is not such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberRefused {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Something else than digits.
    #[error("not a whole number")]
    Form,
    /// More than there can be.
    #[error("too many")]
    TooMany,
}

impl NoticeWeeks {
    /// The longest notice.
    const MOST: u8 = 26;

    /// How many weeks.
    #[must_use]
    pub const fn weeks(self) -> u8 {
        self.0
    }
}

impl FromStr for NoticeWeeks {
    type Err = NumberRefused;

    fn from_str(raw: &str) -> Result<Self, NumberRefused> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(NumberRefused::Empty);
        }
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberRefused::Form);
        }
        // What does not fit is digits all the same, and so too many.
        match text.parse::<u8>() {
            Ok(weeks) if weeks <= Self::MOST => Ok(Self(weeks)),
            _ => Err(NumberRefused::TooMany),
        }
    }
}

impl fmt::Display for NoticeWeeks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<NoticeWeeks> for i64 {
    fn from(weeks: NoticeWeeks) -> Self {
        Self::from(weeks.0)
    }
}

impl TryFrom<i64> for NoticeWeeks {
    type Error = NumberRefused;

    fn try_from(weeks: i64) -> Result<Self, NumberRefused> {
        match u8::try_from(weeks) {
            Ok(weeks) if weeks <= Self::MOST => Ok(Self(weeks)),
            _ => Err(NumberRefused::TooMany),
        }
    }
}

crate::int_column!(NoticeWeeks);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_wrong_is_said() {
        for (typed, refused) in [
            ("", NumberRefused::Empty),
            (" ", NumberRefused::Empty),
            ("four", NumberRefused::Form),
            ("-1", NumberRefused::Form),
            ("1.5", NumberRefused::Form),
            ("27", NumberRefused::TooMany),
            ("99999999999", NumberRefused::TooMany),
        ] {
            assert_eq!(typed.parse::<NoticeWeeks>(), Err(refused), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn all_weeks_read_back(weeks in 0..=26_i64) {
            let notice = NoticeWeeks::try_from(weeks).unwrap();
            prop_assert_eq!(notice.to_string().parse(), Ok(notice));
            prop_assert_eq!(i64::from(notice), weeks);
        }

        #[test]
        fn nothing_typed_makes_it_panic(raw in any::<String>()) {
            let _ = raw.parse::<NoticeWeeks>();
        }
    }
}
