//! Days as people in England live them.

use jiff::tz::TimeZone;
use time::{Date, Duration, PrimitiveDateTime};

use super::Timestamp;

/// The rules of British Summer Time, compiled in, so that a bare container answers like any other machine.
static LONDON: TimeZone = jiff::tz::get!("Europe/London");

impl Timestamp {
    /// The date in London at this instant.
    #[must_use]
    pub fn today(self) -> Date {
        self.in_london().date()
    }

    /// The date and the time on a clock in London at this instant, for showing to people.
    #[must_use]
    pub fn in_london(self) -> PrimitiveDateTime {
        let local = self.to_utc().saturating_add(self.london_offset());
        PrimitiveDateTime::new(local.date(), local.time())
    }

    /// The instant at which a day begins in London.
    #[must_use]
    pub fn start_of_day(day: Date) -> Self {
        // Clocks change at 01:00 UTC, so the offset at midnight UTC is the offset at midnight in London.
        let midnight = Self::from(day.midnight().assume_utc());
        midnight - midnight.london_offset()
    }

    fn london_offset(self) -> Duration {
        // jiff stops a day before our last instant; winter and summer are the same there.
        let instant = jiff::Timestamp::from_microsecond(self.unix_micros()).unwrap_or(jiff::Timestamp::MAX);
        Duration::seconds(LONDON.to_offset(instant).seconds().into())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_summer_day_begins_an_hour_before_midnight_utc() {
        assert_eq!(at("2026-06-30T22:59:59Z").today(), date!(2026 - 06 - 30));
        assert_eq!(at("2026-06-30T23:00:00Z").today(), date!(2026 - 07 - 01));
        assert_eq!(Timestamp::start_of_day(date!(2026 - 07 - 01)), at("2026-06-30T23:00:00Z"));
    }

    #[test]
    fn a_winter_day_begins_at_midnight_utc() {
        assert_eq!(at("2026-12-31T23:59:59Z").today(), date!(2026 - 12 - 31));
        assert_eq!(Timestamp::start_of_day(date!(2027 - 01 - 01)), at("2027-01-01T00:00:00Z"));
    }

    #[test]
    fn the_days_on_which_clocks_change_begin_under_the_old_rule() {
        assert_eq!(Timestamp::start_of_day(date!(2026 - 03 - 29)), at("2026-03-29T00:00:00Z"));
        assert_eq!(Timestamp::start_of_day(date!(2026 - 10 - 25)), at("2026-10-24T23:00:00Z"));
        assert_eq!(at("2026-03-29T01:00:00Z").in_london(), datetime!(2026-03-29 02:00));
        assert_eq!(at("2026-10-25T01:00:00Z").in_london(), datetime!(2026-10-25 01:00));
    }

    #[test]
    fn the_ends_of_time_have_a_day() {
        assert_eq!(Timestamp::MAX.today(), date!(9999 - 12 - 31));
        // London's own time was a minute and a quarter behind before railways.
        assert_eq!(Timestamp::MIN.today(), date!(0000 - 12 - 31));
    }

    #[test]
    fn every_day_contains_its_own_beginning() {
        let mut day = date!(1972 - 01 - 01);
        while day < date!(2060 - 01 - 01) {
            let start = Timestamp::start_of_day(day);
            assert_eq!(start.today(), day);
            assert_ne!((start - Duration::microseconds(1)).today(), day);
            day = day.next_day().unwrap();
        }
    }
}
