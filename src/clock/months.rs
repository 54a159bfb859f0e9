//! Calendar months.

use jiff::{ToSpan as _, civil};
use time::{Date, Month};

/// The last of the days that are at least so many calendar months ago on this day.
///
/// A month later is the same day of the next month, or its last day where it has no such day: what happened on 31 August
/// is six months ago on the last day of February.
#[must_use]
pub fn months_before(day: Date, months: u16) -> Date {
    let months = i32::from(months);
    let mut last = shifted(day, -months).unwrap_or(Date::MIN);
    while let Some(next) = last.next_day()
        && shifted(next, months).is_some_and(|then| then <= day)
    {
        last = next;
    }
    last
}

/// The day so many calendar months later: the same day of that month, or its last where it has no such day.
#[must_use]
pub fn months_after(day: Date, months: u16) -> Date {
    shifted(day, i32::from(months)).unwrap_or(Date::MAX)
}

/// The day so many months later; none outside of the calendar.
fn shifted(day: Date, months: i32) -> Option<Date> {
    let month = i8::try_from(u8::from(day.month())).ok()?;
    let day = civil::Date::new(i16::try_from(day.year()).ok()?, month, i8::try_from(day.day()).ok()?).ok()?;
    let then = day.checked_add(months.months()).ok()?;
    let month = Month::try_from(u8::try_from(then.month()).ok()?).ok()?;
    Date::from_calendar_date(then.year().into(), month, u8::try_from(then.day()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    #[test]
    fn months_end_where_the_shorter_one_ends() {
        for (day, last) in [
            (date!(2026 - 02 - 27), date!(2025 - 08 - 27)),
            (date!(2026 - 02 - 28), date!(2025 - 08 - 31)),
            (date!(2026 - 03 - 01), date!(2025 - 09 - 01)),
            (date!(2028 - 02 - 28), date!(2027 - 08 - 28)),
            (date!(2028 - 02 - 29), date!(2027 - 08 - 31)),
            (date!(2026 - 08 - 28), date!(2026 - 02 - 28)),
            (date!(2026 - 08 - 30), date!(2026 - 02 - 28)),
            (date!(2026 - 08 - 31), date!(2026 - 02 - 28)),
            (date!(2026 - 09 - 30), date!(2026 - 03 - 31)),
            (date!(2026 - 11 - 22), date!(2026 - 05 - 22)),
        ] {
            assert_eq!(months_before(day, 6), last, "{day}");
        }
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last() {
        for (day, months, later) in [
            (date!(2026 - 11 - 22), 1, date!(2026 - 12 - 22)),
            (date!(2027 - 01 - 31), 1, date!(2027 - 02 - 28)),
            (date!(2028 - 01 - 30), 1, date!(2028 - 02 - 29)),
            (date!(2028 - 02 - 29), 1, date!(2028 - 03 - 29)),
            (date!(2026 - 12 - 31), 3, date!(2027 - 03 - 31)),
            (date!(2026 - 11 - 30), 3, date!(2027 - 02 - 28)),
        ] {
            assert_eq!(months_after(day, months), later, "{day}");
        }
        assert_eq!(months_after(Date::MAX, 1), Date::MAX);
    }

    #[test]
    fn the_ends_of_the_calendar_have_months() {
        assert_eq!(months_before(Date::MAX, 6), date!(9999 - 06 - 30));
        assert_eq!(months_before(Date::MIN, 6), Date::MIN);
    }

    proptest! {
        /// The rule forwards, in plain sums: the same day of the month, or its last.
        #[test]
        fn it_is_the_last_day_of_which_they_have_gone_by(days in 0..60_000_i64, months in 0..40_u16) {
            let later = |day: Date| {
                let count = i32::from(u8::from(day.month())) - 1 + i32::from(months);
                let month = Month::try_from(u8::try_from(count % 12 + 1).unwrap()).unwrap();
                let year = day.year() + count / 12;
                Date::from_calendar_date(year, month, day.day().min(month.length(year))).unwrap()
            };
            let day = date!(1950 - 01 - 01) + time::Duration::days(days);
            let last = months_before(day, months);
            prop_assert!(later(last) <= day);
            prop_assert!(later(last.next_day().unwrap()) > day);
        }
    }
}
