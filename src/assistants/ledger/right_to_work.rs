//! The right to work in the United Kingdom.

use time::Date;

use super::words::WorkBasis;
use crate::{
    assistants::{
        chosen::yes_or_no,
        terms::{Hours, HoursRefused},
    },
    text::{DayRefused, TypedDay},
};

/// What somebody's right to work rests on, and its limits.
///
/// A share code is not kept: it opens more than this register needs, and it runs out after 90 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RightToWork {
    /// What it rests on.
    pub basis: WorkBasis,
    /// Its last day; only where it is limited in time.
    pub ends_on: Option<Date>,
    /// The most hours a week; only where it is limited in time.
    pub hours_limit: Option<Hours>,
    /// Whether it holds for one sponsor only; said only where it is limited in time.
    pub sponsor_only: Option<bool>,
}

/// What was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedRightToWork<'a> {
    /// The chosen [`WorkBasis`].
    pub basis: &'a str,
    /// The last day.
    pub ends_on: TypedDay<'a>,
    /// The most hours a week.
    pub hours_limit: &'a str,
    /// `yes` or `no`.
    pub sponsor_only: &'a str,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightToWorkProblem {
    /// Nothing was chosen.
    BasisMissing,
    /// The last day is none.
    Day(DayRefused),
    /// The last day has been.
    RunOut,
    /// The hours cannot be taken.
    Hours(HoursRefused),
}

impl RightToWork {
    /// Reads what was typed and finds everything that is wrong. Limits are looked at only where there are some.
    pub fn read(typed: &TypedRightToWork<'_>, today: Date) -> Result<Self, Vec<RightToWorkProblem>> {
        let basis = typed.basis.parse().map_err(|_| vec![RightToWorkProblem::BasisMissing])?;
        if basis != WorkBasis::TimeLimited {
            return Ok(Self { basis, ends_on: None, hours_limit: None, sponsor_only: None });
        }
        let sponsor_only = yes_or_no(typed.sponsor_only);
        match (last_day(typed.ends_on, today), limit(typed.hours_limit)) {
            (Ok(day), Ok(hours_limit)) => Ok(Self { basis, ends_on: Some(day), hours_limit, sponsor_only }),
            (day, hours) => Err(day.err().into_iter().chain(hours.err()).collect()),
        }
    }
}

fn last_day(typed: TypedDay<'_>, today: Date) -> Result<Date, RightToWorkProblem> {
    match typed.read() {
        Ok(day) if day < today => Err(RightToWorkProblem::RunOut),
        Ok(day) => Ok(day),
        Err(refused) => Err(RightToWorkProblem::Day(refused)),
    }
}

fn limit(typed: &str) -> Result<Option<Hours>, RightToWorkProblem> {
    match typed.parse() {
        Ok(hours) => Ok(Some(hours)),
        Err(HoursRefused::Empty) => Ok(None),
        Err(refused) => Err(RightToWorkProblem::Hours(refused)),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn typed(basis: &'static str) -> TypedRightToWork<'static> {
        let ends_on = TypedDay { day: "21", month: "11", year: "2026" };
        TypedRightToWork { basis, ends_on, hours_limit: "20.25", sponsor_only: "yes" }
    }

    #[test]
    fn limits_count_only_where_there_are_some() {
        let free = RightToWork::read(&typed("settled"), TODAY).unwrap();
        assert_eq!((free.ends_on, free.hours_limit, free.sponsor_only), (None, None, None));
        let problems = RightToWork::read(&typed("time_limited"), TODAY).unwrap_err();
        assert_eq!(
            problems,
            [RightToWorkProblem::RunOut, RightToWorkProblem::Hours(HoursRefused::NotHalves)]
        );
        assert_eq!(RightToWork::read(&typed(""), TODAY), Err(vec![RightToWorkProblem::BasisMissing]));
    }

    #[test]
    fn whoever_may_work_for_a_limited_time_says_until_when() {
        let ends_on = TypedDay { day: "1", month: "3", year: "2027" };
        let typed =
            TypedRightToWork { ends_on, hours_limit: "20", sponsor_only: "no", ..typed("time_limited") };
        let read = RightToWork::read(&typed, TODAY).unwrap();
        assert_eq!((read.ends_on, read.sponsor_only), (Some(date!(2027 - 03 - 01)), Some(false)));
        assert_eq!(read.hours_limit.map(|hours| hours.to_string()).as_deref(), Some("20"));
        let blank = TypedRightToWork { ends_on: TypedDay::default(), ..typed };
        let day = RightToWorkProblem::Day(DayRefused::Empty);
        assert_eq!(RightToWork::read(&blank, TODAY), Err(vec![day]));
    }
}
