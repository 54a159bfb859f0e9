//! The forms of the page, and what is wrong with what was typed into them.

use crate::accounts::Role;
use crate::assistants::rulings::{AppealOutcome, ProposalProblem, Reasons, RulingReason};
use crate::text::TextRefused;
use crate::web::components::{Button, Checkboxes, Radios, Textarea};
use crate::web::form::{Errors, Fields};
use crate::words::Words;

/// The most characters of written reasons.
const MOST: u32 = 2000;

/// A form with written reasons, and what is chosen beside them.
pub(super) struct Form {
    pub(super) choice: Option<Radios>,
    pub(super) text: Textarea,
    pub(super) held: Option<Checkboxes>,
    pub(super) send: Button,
    /// Says with the form what it is for.
    pub(super) what: &'static str,
}

impl Form {
    /// To propose something.
    pub(super) fn propose(role: Role, (fields, errors): (&Fields, &Errors), words: &Words) -> Self {
        let w = &words.casework.ruling;
        let held = Checkboxes::new("held", w.held).choice("yes", w.held_choice).values(fields.all("held"));
        let send = Button::new(w.propose).once();
        Self {
            choice: reason(role, (fields, errors), words),
            text: text(fields, errors, words),
            held: Some(held),
            send,
            what: "propose",
        }
    }

    /// To decide what was proposed.
    pub(super) fn decide(fields: &Fields, errors: &Errors, words: &Words) -> Self {
        let send = Button::new(words.casework.ruling.decide).once();
        Self { choice: None, text: text(fields, errors, words), held: None, send, what: "decide" }
    }

    /// To decide about an appeal.
    pub(super) fn appeal(fields: &Fields, errors: &Errors, words: &Words) -> Self {
        let w = &words.casework.ruling;
        let choice = AppealOutcome::ALL
            .iter()
            .fold(Radios::new("outcome", w.outcome), |radios, outcome| {
                radios.choice(outcome.as_str(), outcome.label())
            })
            .value(fields.get("outcome"))
            .error(errors.of("outcome"));
        let send = Button::new(w.appeal).once();
        Self { choice: Some(choice), text: text(fields, errors, words), held: None, send, what: "appeal" }
    }

    /// To write down what was said by telephone or letter: a reply, or an appeal.
    pub(super) fn heard(is_appeal: bool, (fields, errors): (&Fields, &Errors), words: &Words) -> Self {
        let w = &words.casework.ruling;
        let text = Textarea::new("reasons", w.reply).hint(w.reply_hint).limit(MOST).rows(8).spellcheck(true);
        let text = text.value(fields.shown("reasons")).error(errors.of("reasons"));
        let (send, what) =
            if is_appeal { (w.appeal_send, "appeal-for") } else { (w.reply_send, "reply-for") };
        Self { choice: None, text, held: None, send: Button::new(send).once(), what }
    }
}

/// For which reason; nobody is asked where there is one only.
fn reason(role: Role, (fields, errors): (&Fields, &Errors), words: &Words) -> Option<Radios> {
    let radios = Radios::new("reason", words.casework.ruling.reason);
    let radios =
        RulingReason::of(role).fold(radios, |radios, reason| radios.choice(reason.as_str(), reason.label()));
    let is_asked = RulingReason::of(role).count() > 1;
    is_asked.then(|| radios.value(fields.get("reason")).error(errors.of("reason")))
}

fn text(fields: &Fields, errors: &Errors, words: &Words) -> Textarea {
    let w = &words.casework.ruling;
    let text = Textarea::new("reasons", w.reasons).hint(w.reasons_hint).limit(MOST).rows(8).spellcheck(true);
    text.value(fields.shown("reasons")).error(errors.of("reasons"))
}

/// What is wrong with a proposal.
pub(super) fn problems(problems: Vec<ProposalProblem>, words: &Words) -> Errors {
    let said = |problem| match problem {
        ProposalProblem::Reason => ("reason", words.casework.ruling.reason_missing),
        ProposalProblem::Reasons(refused) => ("reasons", said(refused, words)),
    };
    Errors::of_all(problems.into_iter().map(said))
}

/// The written reasons.
pub(super) fn reasons(fields: &Fields, words: &Words) -> Result<Reasons, Errors> {
    fields.get("reasons").parse().map_err(|refused| Errors::one("reasons", said(refused, words)))
}

/// What was decided about an appeal, with written reasons.
pub(super) fn outcome(fields: &Fields, words: &Words) -> Result<(AppealOutcome, Reasons), Errors> {
    match (fields.get("outcome").parse(), reasons(fields, words)) {
        (Ok(outcome), Ok(reasons)) => Ok((outcome, reasons)),
        (Ok(_), Err(errors)) => Err(errors),
        (Err(_), reasons) => {
            let mut errors = Errors::one("outcome", words.casework.ruling.outcome_missing);
            if let Some(message) = reasons.err().and_then(|errors| errors.of("reasons")) {
                errors.add("reasons", message);
            }
            Err(errors)
        }
    }
}

fn said(refused: TextRefused, words: &Words) -> &'static str {
    let w = &words.casework.ruling;
    match refused {
        TextRefused::Empty => w.reasons_missing,
        TextRefused::TooLong { .. } => w.reasons_long,
        _ => w.reasons_format,
    }
}
