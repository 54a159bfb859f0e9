//! Ages.

use time::{Date, Month};

/// How many years old somebody is on a day; nobody who is born after it has an age.
///
/// Who was born on 29 February is a year older on 1 March in the years that have none.
#[must_use]
pub fn age_on(born_on: Date, day: Date) -> Option<u32> {
    if day < born_on {
        return None;
    }
    let in_year = |date: Date| (u8::from(date.month()), date.day());
    let years = day.year().saturating_sub(born_on.year());
    let years = if in_year(day) < in_year(born_on) { years.saturating_sub(1) } else { years };
    u32::try_from(years).ok()
}

/// The day on which somebody reaches an age; none after the last year of the calendar.
#[must_use]
pub fn birthday(born_on: Date, age: u32) -> Option<Date> {
    let year = born_on.year().checked_add(i32::try_from(age).ok()?)?;
    born_on.replace_year(year).or_else(|_| Date::from_calendar_date(year, Month::March, 1)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    #[test]
    fn the_age_changes_on_the_birthday() {
        let born = date!(2008 - 11 - 22);
        assert_eq!(age_on(born, date!(2026 - 11 - 21)), Some(17));
        assert_eq!(age_on(born, date!(2026 - 11 - 22)), Some(18));
        assert_eq!(age_on(born, date!(2008 - 11 - 21)), None);
        assert_eq!(age_on(born, born), Some(0));
    }

    #[test]
    fn the_29th_of_february_is_followed_by_the_1st_of_march() {
        let born = date!(2008 - 02 - 29);
        assert_eq!(age_on(born, date!(2026 - 02 - 28)), Some(17));
        assert_eq!(age_on(born, date!(2026 - 03 - 01)), Some(18));
        assert_eq!(age_on(born, date!(2028 - 02 - 29)), Some(20));
        assert_eq!(birthday(born, 18), Some(date!(2026 - 03 - 01)));
        assert_eq!(birthday(date!(9990 - 01 - 01), 18), None);
    }

    proptest! {
        #[test]
        fn the_birthday_is_the_first_day_of_an_age(days in 0..60_000_i64, age in 0..120_u32) {
            let born = date!(1900 - 01 - 01) + time::Duration::days(days);
            let day = birthday(born, age).unwrap();
            prop_assert_eq!(age_on(born, day), Some(age));
            prop_assert_eq!(age_on(born, day.previous_day().unwrap()), age.checked_sub(1));
        }
    }
}
