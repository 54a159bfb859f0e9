//! How near an end is, and the days on which something is said of it.

use time::{Date, Duration};

use crate::vocabulary;

vocabulary! {
    /// How near the end of something is, in this order.
    pub enum Nearness {
        Within90 = "within_90" => "Within 90 days",
        Within60 = "within_60" => "Within 60 days",
        Within30 = "within_30" => "Within 30 days",
        Ended = "ended" => "Ended",
    }
}

impl Nearness {
    /// How near the end of something is on a day; none as long as it is far.
    #[must_use]
    pub fn of(last: Date, today: Date) -> Option<Self> {
        Self::ALL.iter().copied().rfind(|nearness| nearness.begins(last) <= today)
    }

    /// The day after this one on which the end of something is nearer than before; none where it has ended.
    #[must_use]
    pub fn next_on(last: Date, today: Date) -> Option<Date> {
        Self::ALL.iter().map(|nearness| nearness.begins(last)).find(|day| *day > today)
    }

    /// The first day on which the end of something is as near as this. What ends on a day holds up to and with it.
    fn begins(self, last: Date) -> Date {
        let days = match self {
            Self::Within90 => -90,
            Self::Within60 => -60,
            Self::Within30 => -30,
            Self::Ended => 1,
        };
        last.saturating_add(Duration::days(days))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const LAST: Date = date!(2026 - 12 - 31);

    #[test]
    fn it_comes_nearer_in_four_steps() {
        for (from, to, nearness) in [
            (-200, -91, None),
            (-90, -61, Some(Nearness::Within90)),
            (-60, -31, Some(Nearness::Within60)),
            (-30, 0, Some(Nearness::Within30)),
            (1, 400, Some(Nearness::Ended)),
        ] {
            for days in from..=to {
                assert_eq!(Nearness::of(LAST, LAST + Duration::days(days)), nearness, "{days}");
            }
        }
    }

    #[test]
    fn the_noted_day_is_the_next_on_which_it_is_nearer() {
        for days in -200..100 {
            let today = LAST + Duration::days(days);
            let nearer = |day: &Date| Nearness::of(LAST, *day) > Nearness::of(LAST, today);
            let later = (1..400).map(|days| today + Duration::days(days)).find(nearer);
            assert_eq!(Nearness::next_on(LAST, today), later, "{days}");
        }
    }
}
