//! What a registrar says of a claim that counts.

use time::{Date, Duration};

use crate::{
    assistants::ledger::{CheckMethod, Claim, ClaimKind, DbsOutcome, Evidence, Told},
    text::{DayRefused, TypedDay},
};

/// How it was checked, and by when the council looks again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// How.
    pub method: CheckMethod,
    /// By when the council looks again; none where there is no need.
    pub look_again_by: Option<Date>,
    /// What was decided; for a DBS certificate and nothing else.
    pub outcome: Option<DbsOutcome>,
}

/// What was typed and chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct TypedAcceptance<'a> {
    /// The chosen [`CheckMethod`].
    pub method: &'a str,
    /// The day by which the council looks again.
    pub look_again_by: TypedDay<'a>,
    /// The chosen [`DbsOutcome`].
    pub outcome: &'a str,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptanceProblem {
    /// No way of checking was chosen, or one that does not go with this kind.
    MethodMissing,
    /// The day is none.
    Day(DayRefused),
    /// The day has been.
    DayPast,
    /// The day is more than ten years ahead.
    DayFar,
    /// The day is after the right to work, or the insurance, ends.
    AfterEnd {
        /// The last day.
        end: Date,
    },
    /// A DBS decision needs a day on which the council looks again: a certificate has no end.
    DayMissing,
    /// No decision was chosen.
    OutcomeMissing,
}

impl Acceptance {
    /// The furthest ahead that a council looks again.
    const FURTHEST: Duration = Duration::days(3_660);

    /// Reads what was typed about a claim, and finds everything that is wrong.
    pub fn read(
        typed: &TypedAcceptance<'_>,
        claim: &Claim,
        today: Date,
    ) -> Result<Self, Vec<AcceptanceProblem>> {
        let kind = claim.kind();
        let mut problems = Vec::new();
        let method = typed.method.parse().ok().filter(|method: &CheckMethod| method.fits(kind));
        if method.is_none() {
            problems.push(AcceptanceProblem::MethodMissing);
        }
        let day = look_again(typed.look_again_by, claim, today).map_err(|problem| problems.push(problem));
        let outcome = (kind == ClaimKind::Dbs).then(|| typed.outcome.parse());
        let outcome = match outcome {
            Some(Ok(DbsOutcome::NotAccepted) | Err(_)) => {
                problems.push(AcceptanceProblem::OutcomeMissing);
                None
            }
            Some(Ok(outcome)) => Some(outcome),
            None => None,
        };
        match (method, day) {
            (Some(method), Ok(look_again_by)) if problems.is_empty() => {
                Ok(Self { method, look_again_by, outcome })
            }
            _ => Err(problems),
        }
    }
}

/// The last day of what a claim rests on, where it has one: no check holds longer than that.
fn end_of(claim: &Claim) -> Option<Date> {
    match &claim.evidence {
        Evidence::Told(Told::RightToWork(right)) => right.ends_on,
        Evidence::Told(Told::CarInsurance(insurance)) => Some(insurance.ends_on),
        Evidence::Told(_) | Evidence::Qualification(_) | Evidence::Training(_) => None,
    }
}

fn look_again(typed: TypedDay<'_>, claim: &Claim, today: Date) -> Result<Option<Date>, AcceptanceProblem> {
    let end = end_of(claim);
    match typed.read() {
        Err(DayRefused::Empty) if claim.kind() == ClaimKind::Dbs => Err(AcceptanceProblem::DayMissing),
        Err(DayRefused::Empty) => Ok(end),
        Err(refused) => Err(AcceptanceProblem::Day(refused)),
        Ok(day) if day <= today => Err(AcceptanceProblem::DayPast),
        Ok(day) if day > today.saturating_add(Acceptance::FURTHEST) => Err(AcceptanceProblem::DayFar),
        Ok(day) => match end {
            Some(end) if day > end => Err(AcceptanceProblem::AfterEnd { end }),
            _ => Ok(Some(day)),
        },
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::{
        assistants::ledger::{CarInsurance, DbsCertificate, DbsLevel, IdentityPaper, Standing},
        clock::Timestamp,
        ids::ClaimId,
    };

    const TODAY: Date = date!(2026 - 11 - 22);

    fn claim(told: Told) -> Claim {
        let said_at = Timestamp::from_unix_micros(0);
        Claim { id: ClaimId::new(said_at), evidence: Evidence::Told(told), standing: Standing::Said, said_at }
    }

    fn dbs() -> Claim {
        let (level, issued_on) = (DbsLevel::Basic, date!(2026 - 03 - 01));
        claim(Told::Dbs(DbsCertificate {
            level,
            issued_on,
            workforce: None,
            update_service: None,
            seen: None,
        }))
    }

    #[test]
    fn a_way_of_checking_must_go_with_what_is_checked() {
        let paper = claim(Told::Identity(IdentityPaper::Passport));
        let read =
            |method| Acceptance::read(&TypedAcceptance { method, ..Default::default() }, &paper, TODAY);
        assert_eq!(read("telephone"), Err(vec![AcceptanceProblem::MethodMissing]));
        let accepted = read("in_person").unwrap();
        assert_eq!((accepted.look_again_by, accepted.outcome), (None, None));
    }

    #[test]
    fn a_certificate_has_no_end_so_the_council_says_when_it_looks_again() {
        let typed = TypedAcceptance { method: "in_person", ..TypedAcceptance::default() };
        assert_eq!(
            Acceptance::read(&typed, &dbs(), TODAY),
            Err(vec![AcceptanceProblem::DayMissing, AcceptanceProblem::OutcomeMissing])
        );
        let look_again_by = TypedDay { day: "22", month: "11", year: "2029" };
        let typed = TypedAcceptance { look_again_by, outcome: "nothing_relevant", ..typed };
        let accepted = Acceptance::read(&typed, &dbs(), TODAY).unwrap();
        assert_eq!(accepted.look_again_by, Some(date!(2029 - 11 - 22)));
        assert_eq!(accepted.outcome, Some(DbsOutcome::NothingRelevant));
    }

    #[test]
    fn no_check_holds_longer_than_what_it_rests_on() {
        let end = date!(2027 - 03 - 27);
        let insured = claim(Told::CarInsurance(CarInsurance { ends_on: end }));
        let typed = TypedAcceptance { method: "in_person", ..TypedAcceptance::default() };
        assert_eq!(Acceptance::read(&typed, &insured, TODAY).unwrap().look_again_by, Some(end));
        let look_again_by = TypedDay { day: "28", month: "3", year: "2027" };
        let later = TypedAcceptance { look_again_by, ..typed };
        assert_eq!(Acceptance::read(&later, &insured, TODAY), Err(vec![AcceptanceProblem::AfterEnd { end }]));
    }
}
