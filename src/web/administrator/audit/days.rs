//! Days: as they are typed, as they stand in an address, and as instants.

use crate::clock::Timestamp;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, Month};

const IN_ADDRESSES: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// The day in an address.
pub(super) fn day_of(text: &str) -> Option<Date> {
    Date::parse(text, IN_ADDRESSES).ok().filter(|day| (1000..=9998).contains(&day.year()))
}

/// The day that somebody typed in three parts; nothing where it does not exist.
pub(super) fn typed_day(day: &str, month: &str, year: &str) -> Option<Date> {
    let month = Month::try_from(month.trim().parse::<u8>().ok()?).ok()?;
    let year = year.trim().parse().ok().filter(|year| (1000..=9998).contains(year))?;
    Date::from_calendar_date(year, month, day.trim().parse().ok()?).ok()
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
    fn days_are_read_as_people_type_them() {
        assert_eq!(typed_day(" 1", "11 ", "2026"), Some(date!(2026 - 11 - 01)));
        for (day, month, year) in [
            ("30", "2", "2026"),
            ("", "2", "2026"),
            ("1", "13", "2026"),
            ("1", "1", "26"),
            ("x", "1", "2026"),
        ] {
            assert_eq!(typed_day(day, month, year), None, "{day} {month} {year}");
        }
    }

    #[test]
    fn a_summer_day_lasts_from_midnight_to_midnight_in_london() {
        assert_eq!(first_instant(date!(2026 - 07 - 01)), "2026-06-30T23:00:00Z".parse().unwrap());
        assert_eq!(instant_after(date!(2026 - 07 - 01)), "2026-07-01T23:00:00Z".parse().unwrap());
    }
}
