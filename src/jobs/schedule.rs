//! Work that is queued at fixed times.

use time::{Duration, Time};

use crate::{
    clock::Timestamp,
    queue::{self, Kind, NewJob},
    storage::{self, Database},
};

/// When scheduled work runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Every day when clocks in London show this time. On the day when they leave it out, the moment after; on the day
    /// when they show it twice, the first time.
    Daily(Time),
    /// Again and again, at intervals that divide the time since 1970.
    Every(Duration),
}

/// Work that is queued by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Its name in the database.
    pub name: &'static str,
    /// When it runs.
    pub when: When,
    /// What is queued.
    pub kind: Kind,
}

impl When {
    /// The last time at which it was due, now included.
    #[must_use]
    pub fn last(self, now: Timestamp) -> Timestamp {
        match self {
            Self::Daily(time) => last_daily(time, now),
            Self::Every(interval) => {
                let interval = i64::try_from(interval.whole_microseconds()).unwrap_or(i64::MAX).max(1);
                let past = now.unix_micros().rem_euclid(interval);
                now - Duration::microseconds(past)
            }
        }
    }
}

fn last_daily(time: Time, now: Timestamp) -> Timestamp {
    let today = now.today();
    let due_today = Timestamp::when_clocks_show(today, time);
    if due_today <= now {
        return due_today;
    }
    today.previous_day().map_or(due_today, |yesterday| Timestamp::when_clocks_show(yesterday, time))
}

/// Queues what has become due since it was queued last, once for all instances. What was due several times while the
/// service was down is queued once. Says how many jobs that were.
pub async fn queue_due(db: &Database, schedules: &[Schedule], now: Timestamp) -> storage::Result<usize> {
    let mut queued = 0;
    for schedule in schedules {
        let due = schedule.when.last(now);
        if queue::due(db, schedule.name, due, &NewJob::of(schedule.kind), now).await? {
            queued += 1;
        }
    }
    Ok(queued)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, time};

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_daily_time_is_yesterdays_until_clocks_show_it() {
        let daily = When::Daily(time!(03:30));
        assert_eq!(daily.last(at("2026-11-21T03:29:59Z")), at("2026-11-20T03:30:00Z"));
        assert_eq!(daily.last(at("2026-11-21T03:30:00Z")), at("2026-11-21T03:30:00Z"));
        assert_eq!(daily.last(at("2026-07-01T02:29:59Z")), at("2026-06-30T02:30:00Z"));
        assert_eq!(daily.last(at("2026-07-01T02:30:00Z")), at("2026-07-01T02:30:00Z"));
    }

    #[test]
    fn a_time_left_out_in_spring_is_due_at_the_moment_after() {
        let daily = When::Daily(time!(01:30));
        assert_eq!(daily.last(at("2026-03-29T00:59:59Z")), at("2026-03-28T01:30:00Z"));
        assert_eq!(daily.last(at("2026-03-29T01:00:00Z")), at("2026-03-29T01:00:00Z"));
        assert_eq!(daily.last(at("2026-03-30T00:29:59Z")), at("2026-03-29T01:00:00Z"));
        assert_eq!(daily.last(at("2026-03-30T00:30:00Z")), at("2026-03-30T00:30:00Z"));
    }

    #[test]
    fn a_time_that_comes_twice_in_autumn_is_due_once() {
        let daily = When::Daily(time!(01:30));
        let first = at("2026-10-25T00:30:00Z");
        assert_eq!(daily.last(at("2026-10-25T00:29:59Z")), at("2026-10-24T00:30:00Z"));
        for now in ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-26T01:29:59Z"] {
            assert_eq!(daily.last(at(now)), first, "{now}");
        }
        assert_eq!(daily.last(at("2026-10-26T01:30:00Z")), at("2026-10-26T01:30:00Z"));
    }

    #[test]
    fn intervals_follow_one_another_without_gaps() {
        let every = When::Every(Duration::minutes(5));
        assert_eq!(every.last(at("2026-11-21T09:34:59.999999Z")), at("2026-11-21T09:30:00Z"));
        assert_eq!(every.last(at("2026-11-21T09:35:00Z")), at("2026-11-21T09:35:00Z"));
        assert_eq!(every.last(at("1969-12-31T23:59:59Z")), at("1969-12-31T23:55:00Z"));
    }

    proptest! {
        /// Each day of the years that people living now may see has one time, whatever the clocks do.
        #[test]
        fn every_day_has_one_time(day in 0..36_500_i64, seconds in 0..86_400_i64, later in 0..172_800_i64) {
            let midnight = Time::MIDNIGHT + Duration::seconds(seconds);
            let daily = When::Daily(midnight);
            let now = Timestamp::start_of_day(date!(1990 - 01 - 01) + Duration::days(day));
            let now = now + Duration::seconds(later);
            let last = daily.last(now);
            prop_assert!(last <= now);
            prop_assert!(now - last <= Duration::hours(25), "{last} for {now}");
            prop_assert_eq!(daily.last(last), last, "the instant itself is its own");
            let before = daily.last(last - Duration::microseconds(1));
            prop_assert!(before < last);
            let apart = last - before;
            prop_assert!(apart >= Duration::hours(23) && apart <= Duration::hours(25), "{before} and {last}");
            prop_assert_eq!(before.today().next_day(), Some(last.today()));
        }
    }
}
