//! What a period means on a day.

use time::Date;

use super::{Kept, Months, store};
use crate::{
    clock::{Timestamp, months_before},
    storage::{Conn, Result},
};

/// Where what is over ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// What was last touched before this instant is over.
    pub before: Timestamp,
    /// The period that holds.
    pub months: Months,
}

impl Cut {
    /// The months go by in full, and so does the day after them: nobody's data goes an hour early.
    fn of(months: Months, today: Date) -> Self {
        Self { before: Timestamp::start_of_day(months_before(today, months.count())), months }
    }
}

/// What is over now of this kind. None where no period is set: then nothing is.
pub async fn cut(db: &mut Conn, kept: Kept, now: Timestamp) -> Result<Option<Cut>> {
    let today = now.today();
    Ok(months_on(db, kept, today).await?.map(|months| Cut::of(months, today)))
}

/// The period that holds on a day; none where none is set.
pub async fn months_on(db: &mut Conn, kept: Kept, day: Date) -> Result<Option<Months>> {
    store::months_on(db, kept, day).await
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{Duration, macros::date};

    use super::*;
    use crate::clock::months_after;

    #[test]
    fn six_months_end_with_their_last_day() {
        let before = |day| Cut::of(6_i64.try_into().unwrap(), day).before.today();
        assert_eq!(before(date!(2026 - 11 - 22)), date!(2026 - 05 - 22));
        assert_eq!(before(date!(2027 - 02 - 28)), date!(2026 - 08 - 31), "the 31st has its months as well");
    }

    proptest! {
        #[test]
        fn whatever_is_over_was_kept_for_all_its_months(days in 0..40_000_i64, back in 0..2_000_i64, months in 1..60_i64) {
            let today = date!(1990 - 01 - 01) + Duration::days(days);
            let touched = today - Duration::days(back);
            let months: Months = months.try_into().unwrap();
            let last = months_after(touched, months.count());
            let is_over = Timestamp::start_of_day(touched) < Cut::of(months, today).before;
            prop_assert!(!is_over || last < today);
            prop_assert!(is_over || today <= last + Duration::days(3), "months of 28 days end with the others");
        }
    }
}
