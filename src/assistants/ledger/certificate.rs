//! A DBS certificate, as far as the register may know it: no number, no image, no content, no free text.

use time::Date;

use super::words::{DbsLevel, DbsOutcome, DbsWorkforce};
use crate::assistants::chosen::yes_or_no;
use crate::text::{DayRefused, TypedDay};

/// What is kept of a DBS certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DbsCertificate {
    /// Its level.
    pub level: DbsLevel,
    /// The day on which it was issued. A certificate has no day on which it ends.
    pub issued_on: Date,
    /// For work with whom; gone six months after the decision.
    pub workforce: Option<DbsWorkforce>,
    /// Whether she is in the update service; gone six months after the decision.
    pub update_service: Option<bool>,
    /// The day on which an officer saw it, and what was decided.
    pub seen: Option<(Date, DbsOutcome)>,
}

/// What was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedDbs<'a> {
    /// The chosen [`DbsLevel`].
    pub level: &'a str,
    /// The day of issue.
    pub issued_on: TypedDay<'a>,
    /// The chosen [`DbsWorkforce`].
    pub workforce: &'a str,
    /// `yes` or `no`.
    pub update_service: &'a str,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DbsProblem {
    /// No level was chosen.
    LevelMissing,
    /// The day of issue is none.
    Day(DayRefused),
    /// The day of issue is yet to come.
    TooLate,
    /// The DBS issues certificates since 1 December 2012.
    TooEarly,
    /// Nothing was chosen.
    WorkforceMissing,
    /// Nothing was chosen.
    UpdateServiceMissing,
}

impl DbsCertificate {
    /// The first day on which the Disclosure and Barring Service issued certificates (Protection of Freedoms Act 2012).
    const FIRST: Date = time::macros::date!(2012 - 12 - 01);

    /// Reads what was typed and finds everything that is wrong.
    pub fn read(typed: &TypedDbs<'_>, today: Date) -> Result<Self, Vec<DbsProblem>> {
        let mut problems = Vec::new();
        let level = typed.level.parse().map_err(|_| problems.push(DbsProblem::LevelMissing)).ok();
        let day = day_of_issue(typed.issued_on, today).map_err(|problem| problems.push(problem)).ok();
        let workforce = typed.workforce.parse().map_err(|_| problems.push(DbsProblem::WorkforceMissing)).ok();
        let update_service = yes_or_no(typed.update_service);
        if update_service.is_none() {
            problems.push(DbsProblem::UpdateServiceMissing);
        }
        match (level, day) {
            (Some(level), Some(issued_on)) if problems.is_empty() => {
                Ok(Self { level, issued_on, workforce, update_service, seen: None })
            }
            _ => Err(problems),
        }
    }

    /// Whether it says the same as another, whatever was decided of it.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Self { seen: None, ..*self } == Self { seen: None, ..*other }
    }
}

fn day_of_issue(typed: TypedDay<'_>, today: Date) -> Result<Date, DbsProblem> {
    match typed.read() {
        Ok(day) if day > today => Err(DbsProblem::TooLate),
        Ok(day) if day < DbsCertificate::FIRST => Err(DbsProblem::TooEarly),
        Ok(day) => Ok(day),
        Err(refused) => Err(DbsProblem::Day(refused)),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn everything_that_is_wrong_is_found_at_once() {
        let today = date!(2026 - 11 - 22);
        let all = DbsCertificate::read(&TypedDbs::default(), today).unwrap_err();
        assert_eq!(
            all,
            [
                DbsProblem::LevelMissing,
                DbsProblem::Day(DayRefused::Empty),
                DbsProblem::WorkforceMissing,
                DbsProblem::UpdateServiceMissing
            ]
        );
        let issued = |day, month, year| TypedDbs {
            level: "enhanced_adults",
            issued_on: TypedDay { day, month, year },
            workforce: "adult",
            update_service: "yes",
        };
        assert_eq!(DbsCertificate::read(&issued("23", "11", "2026"), today), Err(vec![DbsProblem::TooLate]));
        assert_eq!(DbsCertificate::read(&issued("30", "11", "2012"), today), Err(vec![DbsProblem::TooEarly]));
        let read = DbsCertificate::read(&issued("1", "12", "2012"), today).unwrap();
        let seen = DbsCertificate { seen: Some((today, DbsOutcome::Considered)), ..read };
        assert!(read.is_same(&seen));
    }
}
