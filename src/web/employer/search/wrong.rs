//! What is wrong with what is looked for, in the words of the page.

use super::step::Step;
use crate::finder::{Field, Problem, Wrong};
use crate::web::form::Errors;
use crate::words::Words;

/// The errors of one question.
pub(super) fn of_step(step: Step, problems: &[Problem], words: &Words) -> Errors {
    let own = problems.iter().filter(|problem| Step::of(problem.field) == step);
    Errors::of_all(own.map(|problem| (problem.field.as_str(), said(problem, words))))
}

/// What is wrong.
pub(super) fn said(problem: &Problem, words: &Words) -> String {
    let w = &words.finder;
    match (&problem.wrong, problem.field) {
        (Wrong::UnknownWard(_), _) => w.place.ward_wrong.to_owned(),
        (Wrong::Miles(_), _) => w.place.miles_wrong.to_owned(),
        (Wrong::Hours(_), _) => w.hours.wrong.to_owned(),
        (Wrong::Pay(_), _) => w.pay.wrong.to_owned(),
        (Wrong::Text(_), _) => w.interests.wrong.to_owned(),
        (Wrong::ReasonMissing, _) | (Wrong::Unknown(_), Field::GenderReason) => {
            w.gender.reason_missing.to_owned()
        }
        (Wrong::Unknown(_), _) => w.unknown(shown(problem)),
    }
}

/// So much of a word that nobody knows as fits into a sentence.
fn shown(problem: &Problem) -> String {
    let Wrong::Unknown(word) = &problem.wrong else { return String::new() };
    word.chars().filter(|letter| !letter.is_control()).take(40).collect()
}
