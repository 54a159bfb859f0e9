//! The legal minimum for one person on one day.

use time::Date;

use super::WageRates;
use crate::clock::age_on;
use crate::money::Pence;

/// Under this age every apprentice has the apprentices' rate, and from it on only in the first year.
pub const APPRENTICE_RATE_ENDS_AT: u32 = 19;

/// What is known of an apprenticeship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apprenticeship {
    /// There is none.
    None,
    /// It began on this day.
    Since(Date),
    /// There is one, and nobody said since when.
    DayNotKnown,
}

impl Apprenticeship {
    /// Whether the apprentices' rate may be paid to somebody of this age on this day. Where nobody said since when, it
    /// may: what is not known is not held against an employer.
    fn has_own_rate(self, age: u32, on: Date) -> bool {
        match self {
            Self::None => false,
            Self::DayNotKnown => true,
            // A day of beginning has an age like a day of birth: none before it, 0 in the first year.
            Self::Since(day) => {
                age_on(day, on).is_some_and(|years| age < APPRENTICE_RATE_ENDS_AT || years == 0)
            }
        }
    }
}

/// The least that an hour of work on this day must bring somebody who was born on that day.
///
/// None where there is no minimum, as under 16, and where the register has no rates, as before April 2024.
#[must_use]
pub fn legal_minimum(
    rates: &WageRates,
    born_on: Date,
    on: Date,
    apprenticeship: Apprenticeship,
) -> Option<Pence> {
    let age = age_on(born_on, on)?;
    let rate = rates.rate(on, apprenticeship.has_own_rate(age, on), age)?;
    Some(rate.per_hour)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::Duration;
    use time::macros::date;

    use super::super::WageRate;
    use super::*;

    fn rates() -> WageRates {
        let of = |from_on, apprentice, from_age, pence| WageRate {
            from_on,
            apprentice,
            from_age,
            per_hour: Pence::new(pence).unwrap(),
        };
        let (before, now) = (date!(2025 - 04 - 01), date!(2026 - 04 - 01));
        let all = [
            of(now, false, 21, 1271),
            of(now, true, 16, 800),
            of(now, false, 16, 800),
            of(now, false, 18, 1085),
            of(before, false, 16, 755),
            of(before, false, 18, 1000),
            of(before, false, 21, 1221),
            of(before, true, 16, 755),
        ];
        all.into_iter().collect()
    }

    fn least(born_on: Date, on: Date, apprenticeship: Apprenticeship) -> Option<u32> {
        legal_minimum(&rates(), born_on, on, apprenticeship).map(Pence::pence)
    }

    #[test]
    fn the_age_on_the_day_decides() {
        let born = date!(2005 - 11 - 22);
        let none = Apprenticeship::None;
        assert_eq!(least(born, date!(2026 - 11 - 21), none), Some(1085));
        assert_eq!(least(born, date!(2026 - 11 - 22), none), Some(1271));
        assert_eq!(least(date!(2008 - 11 - 23), date!(2026 - 11 - 22), none), Some(800));
        assert_eq!(least(date!(2010 - 11 - 22), date!(2026 - 11 - 22), none), Some(800));
        assert_eq!(least(date!(2010 - 11 - 23), date!(2026 - 11 - 22), none), None, "15 years old");
        assert_eq!(least(date!(2030 - 01 - 01), date!(2026 - 11 - 22), none), None, "not yet born");
    }

    #[test]
    fn the_rate_of_the_day_decides() {
        let born = date!(1980 - 01 - 01);
        let none = Apprenticeship::None;
        assert_eq!(least(born, date!(2025 - 03 - 31), none), None);
        assert_eq!(least(born, date!(2025 - 04 - 01), none), Some(1221));
        assert_eq!(least(born, date!(2026 - 03 - 31), none), Some(1221));
        assert_eq!(least(born, date!(2026 - 04 - 01), none), Some(1271));
        assert_eq!(least(born, date!(2031 - 01 - 01), none), Some(1271), "until somebody enters the next");
    }

    #[test]
    fn apprentices_have_a_rate_of_their_own_for_a_while() {
        let (on, since) = (date!(2026 - 11 - 22), Apprenticeship::Since);
        let (aged_18, aged_19, aged_40) =
            (date!(2008 - 01 - 01), date!(2007 - 01 - 01), date!(1986 - 01 - 01));
        assert_eq!(least(aged_18, on, since(date!(2024 - 09 - 01))), Some(800), "under 19, second year");
        assert_eq!(least(aged_19, on, since(date!(2025 - 11 - 23))), Some(800), "last day of the first year");
        assert_eq!(least(aged_19, on, since(date!(2025 - 11 - 22))), Some(1085), "second year");
        assert_eq!(least(aged_40, on, since(date!(2026 - 09 - 01))), Some(800), "first year at any age");
        assert_eq!(least(aged_40, on, since(date!(2025 - 09 - 01))), Some(1271));
        assert_eq!(least(aged_40, on, Apprenticeship::DayNotKnown), Some(800));
        assert_eq!(least(aged_18, on, since(date!(2027 - 01 - 01))), Some(1085), "not yet begun");
    }

    #[test]
    fn without_rates_there_is_no_minimum_to_name() {
        let none = WageRates::default();
        let born = date!(1980 - 01 - 01);
        assert_eq!(legal_minimum(&none, born, date!(2026 - 11 - 22), Apprenticeship::None), None);
    }

    proptest! {
        #[test]
        fn nobody_has_to_get_less_for_being_older_or_for_being_no_apprentice(age in 16..90_u32, days in 0..900_i64) {
            let on = date!(2025 - 04 - 01) + Duration::days(days);
            let born = |age: u32| on - Duration::days(i64::from(age) * 366);
            let of = |age, apprenticeship| least(born(age), on, apprenticeship).unwrap();
            prop_assert!(of(age, Apprenticeship::None) <= of(age + 1, Apprenticeship::None));
            prop_assert!(of(age, Apprenticeship::DayNotKnown) <= of(age, Apprenticeship::None));
            prop_assert!(of(age, Apprenticeship::Since(on)) <= of(age, Apprenticeship::None));
        }
    }
}
