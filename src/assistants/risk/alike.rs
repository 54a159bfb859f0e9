//! When a record may be of somebody who was removed for risk.
//!
//! With the same date of birth one word of the name is enough, as it is written or as it sounds: people marry, and are
//! called by a short name. With day and month in the other order the whole name has to be the same. Nothing else counts,
//! because each line costs a worker days; docs/decisions/0032 says how seldom two strangers meet here.

use time::{Date, Month};

use crate::assistants::{
    FullName,
    birth::BirthDate,
    search::{have_a_word_in_common, have_the_same_words},
};

/// The dates of birth that are compared with this one: itself, and the one with day and month in the other order.
pub(super) fn birth_dates(born: BirthDate) -> impl Iterator<Item = BirthDate> {
    std::iter::once(born).chain(turned(born))
}

/// Day and month in the other order; none where there is no such day, or it is the same.
fn turned(born: BirthDate) -> Option<BirthDate> {
    let day = born.day();
    let month = Month::try_from(day.day()).ok()?;
    let turned = Date::from_calendar_date(day.year(), month, u8::from(day.month())).ok()?;
    (turned != day).then(|| BirthDate::kept(turned))
}

/// Whether two may be one person.
pub(super) fn alike(one: (&FullName, BirthDate), other: (&FullName, BirthDate)) -> bool {
    if one.1 == other.1 {
        have_a_word_in_common(one.0, other.0)
    } else {
        turned(one.1) == Some(other.1) && have_the_same_words(one.0, other.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    const BORN: Date = date!(1988 - 03 - 07);

    fn name(first: &str, last: &str) -> FullName {
        FullName::read(first, last).unwrap()
    }

    fn meet(one: (&str, &str, Date), other: (&str, &str, Date)) -> bool {
        let somebody = |of: (&str, &str, Date)| (name(of.0, of.1), BirthDate::kept(of.2));
        let (one, other) = (somebody(one), somebody(other));
        alike((&one.0, one.1), (&other.0, other.1))
    }

    #[test]
    fn of_one_birth_date_a_word_is_enough_as_it_is_written_or_sounds() {
        for (first, last) in [
            ("Catherine", "O’Brien"),
            ("Kathryn", "Obrien"),
            ("Kate", "O Brien"),
            ("Catherine", "Marsh"),
            ("O’Brien", "Catherine"),
            ("CATHERINE ANN", "Marsh-O’Brien"),
        ] {
            assert!(meet(("Catherine", "O’Brien", BORN), (first, last, BORN)), "{first} {last}");
        }
        for (first, last) in [("Zoe", "Patel"), ("Mary O", "Khan")] {
            assert!(!meet(("Catherine", "O’Brien", BORN), (first, last, BORN)), "{first} {last}");
        }
        assert!(!meet(("Ann O", "Khan", BORN), ("Zoe O", "Patel", BORN)), "one letter tells nothing");
    }

    #[test]
    fn with_day_and_month_turned_the_whole_name_counts_and_another_day_never_does() {
        let turned = date!(1988 - 07 - 03);
        assert!(meet(("Zoë", "Łukasik", BORN), ("Lukasik", "Zoe", turned)));
        assert!(!meet(("Zoë", "Łukasik", BORN), ("Zoe", "Marsh", turned)));
        assert!(!meet(("Zoë", "Łukasik", BORN), ("Zoë", "Łukasik", date!(1988 - 03 - 08))));
        assert!(!meet(("Zoë", "Łukasik", BORN), ("Zoë", "Łukasik", date!(1989 - 03 - 07))));
    }

    proptest! {
        #[test]
        fn it_holds_both_ways_and_for_oneself(
            ordinals in (0i64..20_000, 0i64..20_000),
            names in ("[A-Z][a-z]{1,9}", "[A-Z][a-z]{1,9}", "[A-Z][a-z]{1,9}", "[A-Z][a-z]{1,9}"),
        ) {
            let day = |ordinal| BirthDate::kept(date!(1950 - 01 - 01) + time::Duration::days(ordinal));
            let (one, other) = (name(&names.0, &names.1), name(&names.2, &names.3));
            let (one, other) = ((&one, day(ordinals.0)), (&other, day(ordinals.1)));
            prop_assert!(alike(one, one));
            prop_assert_eq!(alike(one, other), alike(other, one));
            prop_assert!(!alike(one, other) || birth_dates(one.1).any(|born| born == other.1));
        }
    }
}
