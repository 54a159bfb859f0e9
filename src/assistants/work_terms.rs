//! On what terms a personal assistant would work: hours, start, notice, fixed hours, and pay.

use time::{Date, Duration};

use super::{
    answer::SectionAnswer,
    section::Section,
    store,
    terms::{FixedHours, Hours, HoursRefused, NoticeWeeks, NumberRefused},
    wage::{HourlyPay, PayRefused},
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    money::MoneyRefused,
    storage::{self, Conn},
    text::{DayRefused, TypedDay},
};

/// The terms; nobody has to name any of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkTerms {
    /// How many hours a week.
    pub hours: Option<HoursWanted>,
    /// From which day; "now" is the day on which she said so.
    pub starts_on: Option<Date>,
    /// How much notice she has to give elsewhere.
    pub notice: Option<NoticeWeeks>,
    /// Whether she would prefer the same hours each week.
    pub fixed: Option<FixedHours>,
    /// What she asks for an hour. Below the legal minimum is no refusal.
    pub pay: Option<HourlyPay>,
}

/// From so many hours a week to so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoursWanted {
    /// The fewest.
    pub from: Hours,
    /// The most, which is never none.
    pub to: Hours,
}

/// What was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedWorkTerms<'a> {
    /// The fewest hours.
    pub from: &'a str,
    /// The most hours.
    pub to: &'a str,
    /// `now`, or a day.
    pub start: &'a str,
    /// The day.
    pub day: TypedDay<'a>,
    /// Weeks of notice.
    pub notice: &'a str,
    /// Whether fixed hours are preferred.
    pub fixed: &'a str,
    /// Pay for an hour.
    pub pay: &'a str,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkTermsProblem {
    /// The fewest hours cannot be taken.
    From(HoursRefused),
    /// The most hours cannot be taken.
    To(HoursRefused),
    /// The most hours are none.
    NoHours,
    /// The most hours are fewer than the fewest.
    HoursOrder,
    /// The day is none.
    Day(DayRefused),
    /// The day is more than a month ago.
    DayTooLongAgo,
    /// The day is more than two years ahead.
    DayTooFarAhead,
    /// The weeks of notice cannot be taken.
    Notice(NumberRefused),
    /// The pay cannot be taken.
    Pay(PayRefused),
}

/// What a form sends for "now".
pub const NOW: &str = "now";

impl WorkTerms {
    /// The longest ago that a start may be.
    const LONGEST_AGO: Duration = Duration::days(31);
    /// The furthest ahead that a start may be.
    const FURTHEST_AHEAD: Duration = Duration::days(731);

    /// Reads what was typed today, and finds everything that is wrong.
    pub fn read(typed: &TypedWorkTerms<'_>, today: Date) -> Result<Self, Vec<WorkTermsProblem>> {
        let mut problems = Vec::new();
        let mut terms = Self { fixed: typed.fixed.parse().ok(), ..Self::default() };
        match HoursWanted::read(typed.from, typed.to) {
            Ok(hours) => terms.hours = hours,
            Err(wrong) => problems.extend(wrong),
        }
        keep(&mut terms.starts_on, start(typed, today), &mut problems);
        let notice = blank_or(typed.notice, NumberRefused::Empty).map_err(WorkTermsProblem::Notice);
        keep(&mut terms.notice, notice, &mut problems);
        let pay = blank_or(typed.pay, PayRefused::Money(MoneyRefused::Empty)).map_err(WorkTermsProblem::Pay);
        keep(&mut terms.pay, pay, &mut problems);
        if problems.is_empty() { Ok(terms) } else { Err(problems) }
    }
}

fn keep<T>(
    into: &mut Option<T>,
    read: Result<Option<T>, WorkTermsProblem>,
    problems: &mut Vec<WorkTermsProblem>,
) {
    match read {
        Ok(value) => *into = value,
        Err(problem) => problems.push(problem),
    }
}

/// Nothing, when nothing was typed.
fn blank_or<T: std::str::FromStr<Err = E>, E: PartialEq>(typed: &str, empty: E) -> Result<Option<T>, E> {
    match typed.parse() {
        Ok(value) => Ok(Some(value)),
        Err(refused) if refused == empty => Ok(None),
        Err(refused) => Err(refused),
    }
}

fn start(typed: &TypedWorkTerms<'_>, today: Date) -> Result<Option<Date>, WorkTermsProblem> {
    if typed.start == NOW {
        return Ok(Some(today));
    }
    match typed.day.read() {
        Err(DayRefused::Empty) if typed.start.is_empty() => Ok(None),
        Err(refused) => Err(WorkTermsProblem::Day(refused)),
        Ok(day) if day < today - WorkTerms::LONGEST_AGO => Err(WorkTermsProblem::DayTooLongAgo),
        Ok(day) if day > today + WorkTerms::FURTHEST_AHEAD => Err(WorkTermsProblem::DayTooFarAhead),
        Ok(day) => Ok(Some(day)),
    }
}

impl HoursWanted {
    /// Reads both; nothing, when neither was typed. Whoever names only one is asked for the other.
    fn read(from: &str, to: &str) -> Result<Option<Self>, Vec<WorkTermsProblem>> {
        match (from.parse::<Hours>(), to.parse::<Hours>()) {
            (Err(HoursRefused::Empty), Err(HoursRefused::Empty)) => Ok(None),
            (Ok(_), Ok(to)) if to.halves() == 0 => Err(vec![WorkTermsProblem::NoHours]),
            (Ok(from), Ok(to)) if from > to => Err(vec![WorkTermsProblem::HoursOrder]),
            (Ok(from), Ok(to)) => Ok(Some(Self { from, to })),
            (from, to) => {
                let from = from.err().map(WorkTermsProblem::From);
                Err(from.into_iter().chain(to.err().map(WorkTermsProblem::To)).collect())
            }
        }
    }

    /// What two columns hold; the schema keeps them together and in order.
    pub(super) fn kept(from: Option<Hours>, to: Option<Hours>) -> Option<Self> {
        Some(Self { from: from?, to: to? })
    }
}

impl SectionAnswer for WorkTerms {
    const SECTION: Section = Section::Hours;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::profile::save_work_terms(db, id, self).await
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 22);

    fn read(typed: &TypedWorkTerms<'_>) -> Result<WorkTerms, Vec<WorkTermsProblem>> {
        WorkTerms::read(typed, TODAY)
    }

    fn day<'a>(day: &'a str, month: &'a str, year: &'a str) -> TypedDay<'a> {
        TypedDay { day, month, year }
    }

    #[test]
    fn nobody_has_to_say_anything() {
        assert_eq!(read(&TypedWorkTerms::default()), Ok(WorkTerms::default()));
    }

    #[test]
    fn everything_wrong_is_found_at_once() {
        let typed = TypedWorkTerms {
            from: "many",
            start: "day",
            notice: "27",
            pay: "1271",
            ..TypedWorkTerms::default()
        };
        let expected = vec![
            WorkTermsProblem::From(HoursRefused::Form),
            WorkTermsProblem::To(HoursRefused::Empty),
            WorkTermsProblem::Day(DayRefused::Empty),
            WorkTermsProblem::Notice(NumberRefused::TooMany),
            WorkTermsProblem::Pay(PayRefused::TooMuch),
        ];
        assert_eq!(read(&typed), Err(expected));
    }

    #[test]
    fn hours_go_from_fewer_to_more() {
        let hours = |from, to| read(&TypedWorkTerms { from, to, ..TypedWorkTerms::default() });
        assert_eq!(hours("20", "10"), Err(vec![WorkTermsProblem::HoursOrder]));
        assert_eq!(hours("0", "0"), Err(vec![WorkTermsProblem::NoHours]));
        assert_eq!(hours("8", ""), Err(vec![WorkTermsProblem::To(HoursRefused::Empty)]));
        assert!(hours("16.5", "16.5").unwrap().hours.is_some());
    }

    #[test]
    fn a_start_is_now_or_soon() {
        let on = |day| read(&TypedWorkTerms { start: "day", day, ..TypedWorkTerms::default() });
        let now = TypedWorkTerms { start: NOW, day: day("1", "1", "1990"), ..TypedWorkTerms::default() };
        assert_eq!(read(&now).unwrap().starts_on, Some(TODAY));
        assert_eq!(on(day("22", "10", "2026")).unwrap().starts_on, Some(date!(2026 - 10 - 22)));
        assert_eq!(on(day("21", "10", "2026")), Err(vec![WorkTermsProblem::DayTooLongAgo]));
        assert_eq!(on(day("22", "11", "2028")).unwrap().starts_on, Some(date!(2028 - 11 - 22)));
        assert_eq!(on(day("23", "11", "2028")), Err(vec![WorkTermsProblem::DayTooFarAhead]));
        assert_eq!(on(day("30", "2", "2027")), Err(vec![WorkTermsProblem::Day(DayRefused::Unreal)]));
        // Whoever types a day means it, also without choosing "on a day".
        let typed = TypedWorkTerms { day: day("1", "12", "2026"), ..TypedWorkTerms::default() };
        assert_eq!(read(&typed).unwrap().starts_on, Some(date!(2026 - 12 - 01)));
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_in_order(
            from in "[0-9]{0,3}(\\.5)?", to in "[0-9]{0,3}(\\.5)?", notice in "[0-9a]{0,3}", pay in "£?[0-9.]{0,6}"
        ) {
            let typed = TypedWorkTerms { from: &from, to: &to, notice: &notice, pay: &pay, ..TypedWorkTerms::default() };
            if let Ok(WorkTerms { hours: Some(hours), .. }) = read(&typed) {
                prop_assert!(hours.from <= hours.to && hours.to.halves() > 0);
            }
        }
    }
}
