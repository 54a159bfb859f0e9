//! By when the law wants something done. A day that counts is a whole day by the clocks of London; weekends and holidays
//! move nothing, so that whatever is due is due rather too early.

use time::{Date, Duration};

use super::{Longer, RequestKind};
use crate::clock::{Timestamp, months_after};

/// A complaint is acknowledged within so many days.
pub const ACKNOWLEDGED_WITHIN: Duration = Duration::days(30);

/// The months in which a request is answered.
const MONTHS: u16 = 1;

/// The last day on which somebody has to answer a request that was made on a day, or to acknowledge a complaint.
///
/// A month ends on the day with the same number in the next month, or on its last day where there is none (UK GDPR, Article
/// 12(3), as the Information Commissioner counts it).
#[must_use]
pub fn first_due(kind: RequestKind, made_on: Date) -> Date {
    if kind.is_complaint() {
        made_on.saturating_add(ACKNOWLEDGED_WITHIN)
    } else {
        months_after(made_on, MONTHS)
    }
}

/// The last day of a request that takes longer. Months are counted from the day on which it was made, so that a short
/// one in between costs nobody a day.
pub(super) fn extended_due(longer: Longer, made_on: Date) -> Date {
    months_after(made_on, MONTHS + longer.code())
}

/// The instant from which something that is due on a day is late.
pub(super) fn late_from(last: Date) -> Timestamp {
    Timestamp::start_of_day(last.next_day().unwrap_or(last))
}

/// The last day of what is late from an instant on.
pub(super) fn last_day(late_from: Timestamp) -> Date {
    (late_from - Duration::seconds(1)).today()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    #[test]
    fn a_request_is_due_on_the_same_day_of_the_next_month_or_on_its_last() {
        for (made, due) in [
            (date!(2026 - 11 - 22), date!(2026 - 12 - 22)),
            (date!(2026 - 12 - 31), date!(2027 - 01 - 31)),
            (date!(2027 - 01 - 31), date!(2027 - 02 - 28)),
            (date!(2028 - 01 - 31), date!(2028 - 02 - 29)),
            (date!(2028 - 02 - 29), date!(2028 - 03 - 29)),
            (date!(2026 - 08 - 31), date!(2026 - 09 - 30)),
        ] {
            assert_eq!(first_due(RequestKind::Erase, made), due, "{made}");
        }
        assert_eq!(first_due(RequestKind::Complaint, date!(2027 - 01 - 31)), date!(2027 - 03 - 02));
    }

    #[test]
    fn months_that_are_added_count_from_the_day_on_which_it_was_made() {
        let made = date!(2027 - 01 - 31);
        assert_eq!(extended_due(Longer::One, made), date!(2027 - 03 - 31), "and not the 28th");
        assert_eq!(extended_due(Longer::Two, made), date!(2027 - 04 - 30));
    }

    proptest! {
        #[test]
        fn the_due_day_is_in_the_next_month_and_never_after_the_same_number(days in 0..60_000_i64) {
            let made = date!(1990 - 01 - 01) + Duration::days(days);
            for kind in RequestKind::ALL.iter().copied().filter(|kind| !kind.is_complaint()) {
                let due = first_due(kind, made);
                prop_assert_eq!(due.month(), made.month().next());
                prop_assert!(due.day() <= made.day());
                prop_assert!(due.day() == made.day() || due.day() == due.month().length(due.year()));
            }
            prop_assert_eq!(first_due(RequestKind::Complaint, made) - made, Duration::days(30));
        }

        #[test]
        fn the_last_day_counts_in_full(days in 0..60_000_i64) {
            let day = date!(1990 - 01 - 01) + Duration::days(days);
            prop_assert_eq!(last_day(late_from(day)), day);
            prop_assert_eq!((late_from(day) - Duration::seconds(1)).today(), day);
        }
    }
}
