//! Between which days something in a life can have happened.

use time::{Date, Duration};

use super::birth::BirthDate;
use crate::{
    clock::birthday,
    text::{DayRefused, TypedDay},
};

/// What days are compared with: the day of birth, where it is known, and today.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    born_on: Option<Date>,
    today: Date,
}

/// What is wrong with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayProblem {
    /// It is no day.
    Typed(DayRefused),
    /// Too early in a life, or longer ago than anybody worked.
    TooEarly,
    /// It is yet to come.
    TooLate,
    /// Before the day on which it began.
    BeforeStart,
}

impl Bounds {
    /// From this age on somebody may work, at the hours that the law leaves to children.
    const WORKS_FROM: u32 = 13;
    /// From this age on somebody may gain a qualification of the list.
    const QUALIFIED_FROM: u32 = 14;
    /// How far ahead somebody knows of a job.
    const AHEAD: Duration = Duration::days(366);
    /// Where nobody knows when somebody was born, a day is at most this long ago.
    const LONGEST_YEARS: u32 = 100;

    /// What days of a life are compared with.
    #[must_use]
    pub fn new(born_on: Option<BirthDate>, today: Date) -> Self {
        Self { born_on: born_on.map(BirthDate::day), today }
    }

    /// Today.
    #[must_use]
    pub const fn today(self) -> Date {
        self.today
    }

    /// The first day on which somebody can have worked or trained.
    fn earliest(self) -> Date {
        let born_on = self.born_on.or_else(|| long_before(self.today));
        born_on.and_then(|born_on| birthday(born_on, Self::WORKS_FROM)).unwrap_or(Date::MIN)
    }

    /// The first year in which somebody can have gained a qualification; none where the birth is not known.
    pub(super) fn qualified_from(self) -> Option<i32> {
        let born_on = self.born_on?;
        birthday(born_on, Self::QUALIFIED_FROM).map(Date::year)
    }

    /// A day that has been; none where nothing was typed.
    pub(super) fn past(self, typed: TypedDay<'_>) -> Result<Option<Date>, DayProblem> {
        self.read(typed, self.today)
    }

    /// A day that has been, or is known already; none where nothing was typed.
    pub(super) fn past_or_soon(self, typed: TypedDay<'_>) -> Result<Option<Date>, DayProblem> {
        self.read(typed, self.today.saturating_add(Self::AHEAD))
    }

    fn read(self, typed: TypedDay<'_>, latest: Date) -> Result<Option<Date>, DayProblem> {
        match typed.read() {
            Ok(day) if day > latest => Err(DayProblem::TooLate),
            Ok(day) if day < self.earliest() => Err(DayProblem::TooEarly),
            Ok(day) => Ok(Some(day)),
            Err(DayRefused::Empty) => Ok(None),
            Err(refused) => Err(DayProblem::Typed(refused)),
        }
    }
}

/// The day so long ago that nobody who works was born before it.
fn long_before(today: Date) -> Option<Date> {
    let years = i32::try_from(Bounds::LONGEST_YEARS).ok()?;
    Date::from_calendar_date(today.year().saturating_sub(years), time::Month::January, 1).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn typed(day: &'static str, month: &'static str, year: &'static str) -> TypedDay<'static> {
        TypedDay { day, month, year }
    }

    #[test]
    fn a_day_lies_between_the_thirteenth_birthday_and_today() {
        let bounds = Bounds::new(Some(BirthDate::kept(date!(2000 - 02 - 29))), TODAY);
        assert_eq!(bounds.past(typed("1", "3", "2013")), Ok(Some(date!(2013 - 03 - 01))));
        assert_eq!(bounds.past(typed("28", "2", "2013")), Err(DayProblem::TooEarly));
        assert_eq!(bounds.past(typed("22", "11", "2026")), Ok(Some(TODAY)));
        assert_eq!(bounds.past(typed("23", "11", "2026")), Err(DayProblem::TooLate));
        assert_eq!(bounds.past(typed("", "", "")), Ok(None));
        assert_eq!(bounds.past(typed("31", "2", "2020")), Err(DayProblem::Typed(DayRefused::Unreal)));
        assert_eq!(bounds.qualified_from(), Some(2014));
    }

    #[test]
    fn a_job_may_begin_within_a_year() {
        let bounds = Bounds::new(None, TODAY);
        assert_eq!(bounds.past_or_soon(typed("23", "11", "2027")), Ok(Some(date!(2027 - 11 - 23))));
        assert_eq!(bounds.past_or_soon(typed("24", "11", "2027")), Err(DayProblem::TooLate));
    }

    #[test]
    fn where_the_birth_is_not_known_a_mistyped_year_is_found_all_the_same() {
        let bounds = Bounds::new(None, TODAY);
        assert_eq!(bounds.past(typed("1", "1", "1939")), Ok(Some(date!(1939 - 01 - 01))));
        assert_eq!(bounds.past(typed("31", "12", "1938")), Err(DayProblem::TooEarly));
        assert_eq!(bounds.qualified_from(), None);
    }
}
