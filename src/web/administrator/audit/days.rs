//! Days: as they are typed, as they stand in an address, as instants, and as people read them.

use crate::clock::Timestamp;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, Month, PrimitiveDateTime};

const IN_ADDRESSES: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");
const ON_PAGES: &[BorrowedFormatItem<'_>] =
    format_description!("[day padding:none] [month repr:long] [year]");
const TO_THE_SECOND: &[BorrowedFormatItem<'_>] =
    format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute]:[second]");

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

/// `1 November 2026`.
pub(super) fn day_on_page(day: Date) -> String {
    day.format(ON_PAGES).unwrap_or_else(|_| day.to_string())
}

/// `1 November 2026, 09:30:00`, as clocks in London show it.
pub(super) fn time_on_page(at: Timestamp) -> String {
    let local: PrimitiveDateTime = at.in_london();
    local.format(TO_THE_SECOND).unwrap_or_else(|_| local.to_string())
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
        assert_eq!(time_on_page("2026-07-01T08:30:05Z".parse().unwrap()), "1 July 2026, 09:30:05");
        assert_eq!(day_on_page(date!(2026 - 07 - 01)), "1 July 2026");
    }
}
