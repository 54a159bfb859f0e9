//! What is asked of a registrar who decides about a claim.

use crate::assistants::casework::{Acceptance, AcceptanceProblem, TypedAcceptance};
use crate::assistants::ledger::{CheckMethod, Claim, ClaimKind, DbsOutcome, NotAccepted};
use crate::text::DayRefused;
use crate::web::components::{DateInput, Radios};
use crate::web::days::{day_problem, typed_day, wrong_parts};
use crate::web::form::{Errors, Fields};
use crate::web::moment;
use crate::words::Words;
use time::Date;

/// What a registrar decides.
pub(super) enum Decision {
    /// It counts.
    Accept(Acceptance),
    /// It does not count.
    NotAccept(NotAccepted),
}

/// The fields of the page.
pub(super) struct ClaimForm {
    pub(super) answer: Radios,
    pub(super) method: Radios,
    pub(super) outcome: Option<Radios>,
    pub(super) look_again: DateInput,
    pub(super) reason: Radios,
    /// Says with the answer what was looked at.
    pub(super) seen: String,
}

impl ClaimForm {
    /// The fields with what was typed, and what is wrong with it.
    pub(super) fn new(claim: &Claim, fields: &Fields, errors: &Errors, words: &Words) -> Self {
        let (w, kind) = (&words.casework.decision, claim.kind());
        let answer = Radios::new("answer", w.answer).choice("accept", w.accept).choice("not", w.not_accept);
        let methods = CheckMethod::ALL.iter().filter(|method| method.fits(kind));
        let method = methods.fold(Radios::new("method", w.method).hint(w.if_accepted), |radios, method| {
            radios.choice(method.as_str(), method.label())
        });
        let reasons = NotAccepted::ALL.iter().filter(|reason| reason.fits(kind));
        let reason = reasons.fold(Radios::new("reason", w.reason).hint(w.if_not), |radios, reason| {
            radios.choice(reason.as_str(), reason.label())
        });
        let filled = |radios: Radios, name: &str| radios.value(fields.get(name)).error(errors.of(name));
        Self {
            answer: filled(answer, "answer"),
            method: filled(method, "method"),
            outcome: (kind == ClaimKind::Dbs).then(|| filled(outcomes(words), "outcome")),
            look_again: look_again(kind, fields, errors, words),
            reason: filled(reason, "reason"),
            seen: version(claim),
        }
    }
}

/// What tells the claim as it is now from what it was before it was told anew.
pub(super) fn version(claim: &Claim) -> String {
    claim.said_at.unix_micros().to_string()
}

fn outcomes(words: &Words) -> Radios {
    let w = &words.casework.decision;
    let accepted = DbsOutcome::ALL.iter().filter(|outcome| **outcome != DbsOutcome::NotAccepted);
    accepted.fold(Radios::new("outcome", w.outcome).hint(w.if_accepted), |radios, outcome| {
        radios.choice(outcome.as_str(), outcome.label())
    })
}

fn look_again(kind: ClaimKind, fields: &Fields, errors: &Errors, words: &Words) -> DateInput {
    let w = &words.casework.decision;
    let [day, month, year] = ["day", "month", "year"].map(|part| fields.shown(&format!("again.{part}")));
    let hint = if kind == ClaimKind::Dbs { w.again_hint_dbs } else { w.again_hint };
    let error = errors.of("again-day");
    let failed = error.is_some();
    let date = DateInput::new("again", w.again, words).hint(hint).values(day, month, year).error(error);
    wrong_parts(date, &typed_day("again", fields), failed)
}

/// What the fields mean, or everything that is wrong with them.
pub(super) fn read(claim: &Claim, fields: &Fields, today: Date, words: &Words) -> Result<Decision, Errors> {
    let w = &words.casework.decision;
    match fields.get("answer") {
        "accept" => {
            let typed = TypedAcceptance {
                method: fields.get("method"),
                look_again_by: typed_day("again", fields),
                outcome: fields.get("outcome"),
            };
            let said = |problem| said(problem, words);
            Acceptance::read(&typed, claim, today)
                .map(Decision::Accept)
                .map_err(|problems| Errors::of_all(problems.into_iter().map(said)))
        }
        "not" => {
            let reason = fields.get("reason").parse().ok();
            let reason = reason.filter(|reason: &NotAccepted| reason.fits(claim.kind()));
            reason.map(Decision::NotAccept).ok_or_else(|| Errors::one("reason", w.reason_missing))
        }
        _ => Err(Errors::one("answer", w.answer_missing)),
    }
}

fn said(problem: AcceptanceProblem, words: &Words) -> (&'static str, String) {
    let w = &words.casework.decision;
    match problem {
        AcceptanceProblem::MethodMissing => ("method", w.method_missing.to_owned()),
        AcceptanceProblem::OutcomeMissing => ("outcome", w.outcome_missing.to_owned()),
        AcceptanceProblem::DayMissing | AcceptanceProblem::Day(DayRefused::Empty) => {
            ("again-day", w.again_missing.to_owned())
        }
        AcceptanceProblem::Day(refused) => ("again-day", day_problem(refused, w.again_what, words)),
        AcceptanceProblem::DayPast => ("again-day", w.again_past.to_owned()),
        AcceptanceProblem::DayFar => ("again-day", w.again_far.to_owned()),
        AcceptanceProblem::AfterEnd { end } => ("again-day", w.again_after(moment::date(end, words))),
    }
}
