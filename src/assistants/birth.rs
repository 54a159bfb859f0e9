//! The date of birth, and the ages that rules are about.

use std::fmt;

use time::Date;

use crate::storage::{Column, Value};

/// A date of birth that a register of workers can hold: a record from 16, nobody over 110.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BirthDate(Date);

/// Why a date of birth was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BirthRefused {
    /// It is today or later.
    #[error("in the future")]
    Future,
    /// Younger than 16.
    #[error("younger than {} years", BirthDate::RECORD_FROM)]
    TooYoung,
    /// Longer ago than anybody lives: a mistyped year.
    #[error("more than {} years ago", BirthDate::OLDEST)]
    TooLongAgo,
}

impl BirthDate {
    /// From this age, in years, somebody may keep a record (domain.md, part 2).
    pub const RECORD_FROM: i32 = 16;
    /// From this age, in years, somebody may be listed (domain.md, part 2).
    pub const LISTED_FROM: i32 = 18;
    /// The age, in years, over which a year must be mistyped.
    pub const OLDEST: i32 = 110;

    /// Takes a date of birth, as seen today.
    pub fn new(day: Date, today: Date) -> Result<Self, BirthRefused> {
        if day >= today {
            return Err(BirthRefused::Future);
        }
        let born = Self(day);
        match born.age(today) {
            age if age < Self::RECORD_FROM => Err(BirthRefused::TooYoung),
            age if age > Self::OLDEST => Err(BirthRefused::TooLongAgo),
            _ => Ok(born),
        }
    }

    /// The date that the database holds, which was taken on another day.
    pub(super) const fn kept(day: Date) -> Self {
        Self(day)
    }

    /// The day.
    #[must_use]
    pub const fn day(self) -> Date {
        self.0
    }

    /// The age on a day, in whole years. Who was born on 29 February is a year older on 1 March of a common year.
    #[must_use]
    pub fn age(self, on: Date) -> i32 {
        let before_birthday = (on.month() as u8, on.day()) < (self.0.month() as u8, self.0.day());
        on.year() - self.0.year() - i32::from(before_birthday)
    }

    /// Whether somebody of this age may be listed.
    #[must_use]
    pub fn may_be_listed(self, today: Date) -> bool {
        self.age(today) >= Self::LISTED_FROM
    }
}

impl fmt::Debug for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BirthDate(…)")
    }
}

impl From<BirthDate> for Value {
    fn from(born: BirthDate) -> Self {
        Self::Date(Some(born.0))
    }
}

impl Column for BirthDate {
    const NULL: Value = Value::Date(None);
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 22);

    #[test]
    fn sixteen_is_the_day_of_the_birthday() {
        assert!(BirthDate::new(date!(2010 - 11 - 22), TODAY).is_ok());
        assert_eq!(BirthDate::new(date!(2010 - 11 - 23), TODAY), Err(BirthRefused::TooYoung));
    }

    #[test]
    fn mistyped_years_are_found() {
        assert_eq!(BirthDate::new(TODAY, TODAY), Err(BirthRefused::Future));
        assert_eq!(BirthDate::new(date!(2062 - 01 - 01), TODAY), Err(BirthRefused::Future));
        assert_eq!(BirthDate::new(date!(1890 - 01 - 01), TODAY), Err(BirthRefused::TooLongAgo));
    }

    #[test]
    fn eighteen_may_be_listed_and_leap_days_grow_older() {
        assert!(BirthDate::new(date!(2008 - 11 - 22), TODAY).unwrap().may_be_listed(TODAY));
        assert!(!BirthDate::new(date!(2008 - 11 - 23), TODAY).unwrap().may_be_listed(TODAY));
        let leap = BirthDate::kept(date!(2008 - 02 - 29));
        assert_eq!((leap.age(date!(2026 - 02 - 28)), leap.age(date!(2026 - 03 - 01))), (17, 18));
    }
}
