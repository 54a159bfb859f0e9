//! When a suspension has to be looked at again.

use std::collections::BTreeSet;

use time::{Date, Duration, Weekday};

use crate::{
    assistants::store,
    clock::Timestamp,
    storage::{self, Conn},
};

/// After how many working days a suspension is looked at again (domain.md, part 3).
const REVIEWED_EVERY: usize = 10;

/// Further than so many days ten working days never reach, whatever holidays there are.
const FURTHEST: Duration = Duration::days(40);

/// The day on which a suspension has to be looked at that somebody looks at now.
pub(in crate::assistants) async fn next_review(db: &mut Conn, now: Timestamp) -> storage::Result<Date> {
    let today = now.today();
    let holidays = store::suspension::holidays(db, today, today.saturating_add(FURTHEST)).await?;
    Ok(after(today, REVIEWED_EVERY, &holidays))
}

/// The working day that comes so many working days after this one.
fn after(day: Date, working_days: usize, holidays: &BTreeSet<Date>) -> Date {
    let days = std::iter::successors(day.next_day(), |day| day.next_day());
    let mut working = days.filter(|day| is_working_day(*day) && !holidays.contains(day));
    working.nth(working_days.saturating_sub(1)).unwrap_or(Date::MAX)
}

fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    fn holidays() -> BTreeSet<Date> {
        [date!(2026 - 12 - 25), date!(2026 - 12 - 28), date!(2027 - 01 - 01)].into()
    }

    #[test]
    fn two_weeks_where_nothing_comes_between() {
        assert_eq!(after(date!(2026 - 11 - 23), 10, &holidays()), date!(2026 - 12 - 07));
        assert_eq!(after(date!(2026 - 11 - 22), 10, &holidays()), date!(2026 - 12 - 04), "from a Sunday");
        assert_eq!(after(date!(2026 - 11 - 21), 10, &holidays()), date!(2026 - 12 - 04), "from a Saturday");
    }

    #[test]
    fn christmas_and_new_year_are_no_working_days() {
        assert_eq!(after(date!(2026 - 12 - 18), 10, &holidays()), date!(2027 - 01 - 06));
        assert_eq!(after(date!(2026 - 12 - 18), 10, &BTreeSet::new()), date!(2027 - 01 - 01));
    }

    proptest! {
        #[test]
        fn it_is_a_working_day_with_nine_between(
            ordinal in 0i64..3000,
            off in proptest::collection::btree_set(0i64..40, 0..8),
        ) {
            let day = date!(2025 - 01 - 01) + Duration::days(ordinal);
            let off: BTreeSet<Date> = off.into_iter().map(|days| day + Duration::days(days)).collect();
            let due = after(day, 10, &off);
            prop_assert!(is_working_day(due) && !off.contains(&due));
            let between = (1..(due - day).whole_days()).map(|days| day + Duration::days(days));
            let working = between.filter(|day| is_working_day(*day) && !off.contains(day)).count();
            prop_assert_eq!(working, 9);
        }
    }
}
