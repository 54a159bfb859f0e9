//! Where each question is asked.

use crate::employers::{Question, Told};

/// The first page of an employer.
pub(in crate::web) const HOME: &str = "/employer";
/// All answers, to be looked at before they are sent.
pub(in crate::web) const CHECK: &str = "/employer/about/check";

/// The page of a question.
pub(super) const fn address_of(question: Question) -> &'static str {
    match question {
        Question::ActsFor => "/employer/about/who",
        Question::Acting => "/employer/about/acting",
        Question::Name => "/employer/about/name",
        Question::Funding => "/employer/about/money",
        Question::Home => "/employer/about/home",
        Question::Support => "/employer/about/support",
    }
}

/// Where to go on: to the first question without an answer, or to all answers.
pub(super) fn next(told: &Told) -> &'static str {
    told.missing().first().map_or(CHECK, |question| address_of(*question))
}

/// Where the link "Back" leads: to all answers where all are there, or to the question before.
pub(super) fn before(question: Question, told: &Told) -> &'static str {
    if told.missing().is_empty() {
        return CHECK;
    }
    let earlier = Question::ALL.iter().take_while(|other| **other != question);
    earlier.filter(|other| told.asks(**other)).last().map_or(HOME, |other| address_of(*other))
}
