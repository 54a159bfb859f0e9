//! Days as they stand in an address, and as instants.

use crate::clock::Timestamp;
use std::ops::RangeInclusive;
use time::Date;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

const IN_ADDRESSES: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// The years that are looked for, each of which has a day before and a day after.
pub(super) const YEARS: RangeInclusive<i32> = 1000..=9998;

/// The day in an address.
pub(super) fn day_of(text: &str) -> Option<Date> {
    Date::parse(text, IN_ADDRESSES).ok().filter(|day| YEARS.contains(&day.year()))
}

/// The instant at which a day begins in London.
pub(super) fn first_instant(day: Date) -> Timestamp {
    Timestamp::start_of_day(day)
}

/// The instant at which a day is over in London.
pub(super) fn instant_after(day: Date) -> Timestamp {
    day.next_day().map_or(Timestamp::MAX, Timestamp::start_of_day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_summer_day_lasts_from_midnight_to_midnight_in_london() {
        assert_eq!(first_instant(date!(2026 - 07 - 01)), "2026-06-30T23:00:00Z".parse().unwrap());
        assert_eq!(instant_after(date!(2026 - 07 - 01)), "2026-07-01T23:00:00Z".parse().unwrap());
    }
}
