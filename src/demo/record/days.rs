//! Days as people type them.

use time::{Date, Duration};

use crate::text::TypedDay;

/// A day in the three fields of a form.
#[derive(Debug, Default)]
pub(super) struct DayText {
    day: String,
    month: String,
    year: String,
}

impl DayText {
    /// A day, typed; none is three empty fields.
    pub(super) fn of(day: Option<Date>) -> Self {
        day.map_or_else(Self::default, |day| Self {
            day: day.day().to_string(),
            month: u8::from(day.month()).to_string(),
            year: day.year().to_string(),
        })
    }

    /// As a form holds it.
    pub(super) fn typed(&self) -> TypedDay<'_> {
        TypedDay { day: &self.day, month: &self.month, year: &self.year }
    }
}

/// So many days earlier.
pub(super) fn before(day: Date, days: i64) -> Date {
    day.saturating_sub(Duration::days(days))
}

/// So many days later.
pub(super) fn after(day: Date, days: i64) -> Date {
    day.saturating_add(Duration::days(days))
}

/// Days of so many years.
pub(super) const fn years(years: i64) -> i64 {
    years * 365
}
