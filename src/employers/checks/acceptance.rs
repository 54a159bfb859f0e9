//! What a registrar says of an employer who counts.

use time::{Date, Duration};

use crate::{
    accounts::Role,
    employers::{
        answer::Told,
        life::{ActingCheck, Check},
        words::{CheckMethod, ToldBy},
    },
    text::{DayRefused, TypedDay},
};

/// How it was checked, until when, and of a representative what else was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    check: Check,
}

/// What was typed and chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedAcceptance<'a> {
    /// The chosen [`CheckMethod`].
    pub method: &'a str,
    /// The last day of the check; nothing typed is the last day there can be.
    pub until: TypedDay<'a>,
    /// The council's records show that this person acts for the other.
    pub is_on_record: bool,
    /// The last day on which the representative may act.
    pub ends: TypedDay<'a>,
    /// The day on which the person acted for was told.
    pub told: TypedDay<'a>,
    /// The chosen [`ToldBy`].
    pub told_by: &'a str,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptanceProblem {
    /// No way of checking was chosen, or one that does not go with what pays for the support.
    MethodMissing,
    /// The last day of the check is no day.
    Until(DayRefused),
    /// The last day of the check has been.
    UntilPast,
    /// The last day of the check is further than checks last.
    UntilFar {
        /// The last day there can be.
        latest: Date,
    },
    /// The last day of the check is after the representative may act.
    UntilAfterEnd {
        /// The last day on which the representative may act.
        end: Date,
    },
    /// Nobody has said that the council's records show it.
    NotOnRecord,
    /// The last day on which the representative may act is none.
    Ends(DayRefused),
    /// That day has been.
    EndsPast,
    /// That day is too far ahead.
    EndsFar,
    /// The day on which the person acted for was told is none.
    Told(DayRefused),
    /// That day is yet to come.
    ToldFuture,
    /// That day is too long ago.
    ToldLongAgo,
    /// Nobody has said how the person acted for was told.
    ToldByMissing,
}

/// The furthest ahead that somebody acts for another person without the council looking again: a childhood.
const FURTHEST: Duration = Duration::days(18 * 366);

/// The longest ago that the person acted for was told of it.
const LONGEST_AGO: Duration = Duration::days(366);

impl Acceptance {
    /// Reads what was typed about what was told, and finds everything that is wrong. No check holds longer than `latest`.
    pub fn read(
        typed: &TypedAcceptance<'_>,
        told: &Told,
        today: Date,
        latest: Date,
    ) -> Result<Self, Vec<AcceptanceProblem>> {
        let mut problems = Vec::new();
        let fits = |method: &CheckMethod| told.funding.map(CheckMethod::of) == Some(*method);
        let method = typed.method.parse().ok().filter(fits);
        if method.is_none() {
            problems.push(AcceptanceProblem::MethodMissing);
        }
        let acting = if told.is_acting() { read_acting(typed, today, &mut problems) } else { None };
        let latest = acting.map_or(latest, |acting: ActingCheck| latest.min(acting.ends_on));
        let end = acting.map(|acting| acting.ends_on);
        let until = read_until(typed.until, (today, latest, end)).map_err(|problem| problems.push(problem));
        match (method, until) {
            (Some(method), Ok(until)) if problems.is_empty() => {
                Ok(Self { check: Check { method, role: Role::Registrar, on: today, until, acting } })
            }
            _ => Err(problems),
        }
    }

    /// The check that this is.
    pub(super) const fn check(self) -> Check {
        self.check
    }
}

fn read_until(
    typed: TypedDay<'_>,
    (today, latest, end): (Date, Date, Option<Date>),
) -> Result<Date, AcceptanceProblem> {
    match typed.read() {
        Err(DayRefused::Empty) => Ok(latest),
        Err(refused) => Err(AcceptanceProblem::Until(refused)),
        Ok(day) if day < today => Err(AcceptanceProblem::UntilPast),
        Ok(day) => match end {
            Some(end) if day > end => Err(AcceptanceProblem::UntilAfterEnd { end }),
            _ if day > latest => Err(AcceptanceProblem::UntilFar { latest }),
            _ => Ok(day),
        },
    }
}

fn read_acting(
    typed: &TypedAcceptance<'_>,
    today: Date,
    problems: &mut Vec<AcceptanceProblem>,
) -> Option<ActingCheck> {
    if !typed.is_on_record {
        problems.push(AcceptanceProblem::NotOnRecord);
    }
    let ends_on = match typed.ends.read() {
        Err(refused) => Err(AcceptanceProblem::Ends(refused)),
        Ok(day) if day < today => Err(AcceptanceProblem::EndsPast),
        Ok(day) if day > today.saturating_add(FURTHEST) => Err(AcceptanceProblem::EndsFar),
        Ok(day) => Ok(day),
    };
    let told_on = match typed.told.read() {
        Err(refused) => Err(AcceptanceProblem::Told(refused)),
        Ok(day) if day > today => Err(AcceptanceProblem::ToldFuture),
        Ok(day) if day < today.saturating_sub(LONGEST_AGO) => Err(AcceptanceProblem::ToldLongAgo),
        Ok(day) => Ok(day),
    };
    let told_by = typed.told_by.parse::<ToldBy>().map_err(|_| AcceptanceProblem::ToldByMissing);
    let ends_on = ends_on.map_err(|problem| problems.push(problem));
    let told_on = told_on.map_err(|problem| problems.push(problem));
    let told_by = told_by.map_err(|problem| problems.push(problem));
    Some(ActingCheck { ends_on: ends_on.ok()?, told_on: told_on.ok()?, told_by: told_by.ok()? })
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::employers::{
        answer::Acting,
        words::{ActsFor, Capacity, Funding},
    };

    const TODAY: Date = date!(2026 - 11 - 02);
    const LATEST: Date = date!(2027 - 11 - 02);

    fn told(funding: Funding, acts_for: ActsFor) -> Told {
        let acting = Acting { capacity: Capacity::Attorney, name: "Robin Ward".parse().unwrap() };
        let acting = (acts_for == ActsFor::Another).then_some(acting);
        Told { funding: Some(funding), acts_for: Some(acts_for), acting, ..Told::default() }
    }

    fn day<'a>(day: &'a str, month: &'a str, year: &'a str) -> TypedDay<'a> {
        TypedDay { day, month, year }
    }

    #[test]
    fn a_check_goes_with_what_pays_and_lasts_no_longer_than_checks_do() {
        let paid = told(Funding::DirectPayment, ActsFor::Myself);
        let read = |typed: TypedAcceptance<'_>| Acceptance::read(&typed, &paid, TODAY, LATEST);
        let typed = TypedAcceptance { method: "payment_records", ..Default::default() };
        assert_eq!(read(typed).unwrap().check().until, LATEST, "nothing typed is the longest");
        let wrong = TypedAcceptance { method: "identity_and_address", ..typed };
        assert_eq!(read(wrong), Err(vec![AcceptanceProblem::MethodMissing]));
        let until = |until| read(TypedAcceptance { until, ..typed }).map(|read| read.check().until);
        assert_eq!(until(day("1", "3", "2027")), Ok(date!(2027 - 03 - 01)));
        assert_eq!(until(day("1", "11", "2026")), Err(vec![AcceptanceProblem::UntilPast]));
        let far = AcceptanceProblem::UntilFar { latest: LATEST };
        assert_eq!(until(day("3", "11", "2027")), Err(vec![far]));
    }

    #[test]
    fn of_a_representative_everything_is_asked_at_once() {
        let acting = told(Funding::OwnMoney, ActsFor::Another);
        let typed = TypedAcceptance { method: "identity_and_address", ..Default::default() };
        assert_eq!(
            Acceptance::read(&typed, &acting, TODAY, LATEST),
            Err(vec![
                AcceptanceProblem::NotOnRecord,
                AcceptanceProblem::Ends(DayRefused::Empty),
                AcceptanceProblem::Told(DayRefused::Empty),
                AcceptanceProblem::ToldByMissing,
            ])
        );
        let typed = TypedAcceptance {
            is_on_record: true,
            ends: day("1", "5", "2027"),
            told: day("30", "10", "2026"),
            told_by: "letter",
            ..typed
        };
        let check = Acceptance::read(&typed, &acting, TODAY, LATEST).unwrap().check();
        assert_eq!(check.until, date!(2027 - 05 - 01), "not longer than the person may act");
        assert_eq!(check.acting.unwrap().told_by, ToldBy::Letter);
        let longer = TypedAcceptance { until: day("2", "5", "2027"), ..typed };
        let end = date!(2027 - 05 - 01);
        let after = AcceptanceProblem::UntilAfterEnd { end };
        assert_eq!(Acceptance::read(&longer, &acting, TODAY, LATEST), Err(vec![after]));
        let tomorrow = TypedAcceptance { told: day("3", "11", "2026"), ..typed };
        let future = AcceptanceProblem::ToldFuture;
        assert_eq!(Acceptance::read(&tomorrow, &acting, TODAY, LATEST), Err(vec![future]));
    }
}
