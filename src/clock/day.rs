//! Days as people in England live them.

use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone};
use time::{Date, Duration, PrimitiveDateTime, Time};

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

    /// The instant at which clocks in London first show this time on this day.
    ///
    /// A time that they leave out in spring is the instant at which they are put forward; of one that they show twice in
    /// autumn it is the first.
    #[must_use]
    pub fn when_clocks_show(day: Date, time: Time) -> Self {
        // Our time ends a little way from where days do, so the offset is taken off before.
        let local = day.with_time(time).assume_utc();
        let less = |offset: jiff::tz::Offset| {
            Self::from(local.saturating_sub(Duration::seconds(offset.seconds().into())))
        };
        match civil_of(day, time).map(|shown| LONDON.to_ambiguous_timestamp(shown).offset()) {
            Some(AmbiguousOffset::Unambiguous { offset }) => less(offset),
            Some(AmbiguousOffset::Fold { before, .. }) => less(before),
            Some(AmbiguousOffset::Gap { after, .. }) => less(after).next_change(),
            // jiff's calendar ends where ours does; winter and summer are the same there.
            None => Self::from(local),
        }
    }

    /// When clocks in London are changed after this instant.
    fn next_change(self) -> Self {
        let change = LONDON.following(self.jiff()).next();
        change.map_or(self, |change| Self::from_unix_micros(change.timestamp().as_microsecond()))
    }

    fn jiff(self) -> jiff::Timestamp {
        // jiff stops a day before our last instant; winter and summer are the same there.
        jiff::Timestamp::from_microsecond(self.unix_micros()).unwrap_or(jiff::Timestamp::MAX)
    }

    fn london_offset(self) -> Duration {
        Duration::seconds(LONDON.to_offset(self.jiff()).seconds().into())
    }
}

fn civil_of(day: Date, time: Time) -> Option<civil::DateTime> {
    let year = i16::try_from(day.year()).ok()?;
    let number = |part: u8| i8::try_from(part).ok();
    let (hour, minute, second, nano) = time.as_hms_nano();
    let (month, day) = (number(day.month().into())?, number(day.day())?);
    let nano = i32::try_from(nano).ok()?;
    civil::DateTime::new(year, month, day, number(hour)?, number(minute)?, number(second)?, nano).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime, time};

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
    fn a_time_is_found_in_winter_and_in_summer() {
        let shown = |day, time| Timestamp::when_clocks_show(day, time);
        assert_eq!(shown(date!(2026 - 01 - 15), time!(03:30)), at("2026-01-15T03:30:00Z"));
        assert_eq!(shown(date!(2026 - 07 - 15), time!(03:30)), at("2026-07-15T02:30:00Z"));
        assert_eq!(shown(date!(2026 - 07 - 15), time!(00:15)), at("2026-07-14T23:15:00Z"));
    }

    #[test]
    fn a_time_that_is_left_out_is_the_moment_after_it() {
        for time in [time!(01:00), time!(01:30), time!(01:59:59.999999)] {
            let shown = Timestamp::when_clocks_show(date!(2026 - 03 - 29), time);
            assert_eq!(shown, at("2026-03-29T01:00:00Z"), "{time}");
        }
        let before = Timestamp::when_clocks_show(date!(2026 - 03 - 29), time!(00:59:59));
        assert_eq!(before, at("2026-03-29T00:59:59Z"));
        let after = Timestamp::when_clocks_show(date!(2026 - 03 - 29), time!(02:00));
        assert_eq!(after, at("2026-03-29T01:00:00Z"));
    }

    #[test]
    fn of_a_time_that_comes_twice_it_is_the_first() {
        let shown = |time| Timestamp::when_clocks_show(date!(2026 - 10 - 25), time);
        assert_eq!(shown(time!(00:59)), at("2026-10-24T23:59:00Z"));
        assert_eq!(shown(time!(01:00)), at("2026-10-25T00:00:00Z"));
        assert_eq!(shown(time!(01:59)), at("2026-10-25T00:59:00Z"));
        assert_eq!(shown(time!(02:00)), at("2026-10-25T02:00:00Z"));
    }

    #[test]
    fn the_ends_of_time_have_times() {
        assert_eq!(Timestamp::when_clocks_show(Date::MAX, time!(12:00)), at("9999-12-31T12:00:00Z"));
        assert_eq!(Timestamp::when_clocks_show(Date::MIN, time!(12:00)), Timestamp::MIN);
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
