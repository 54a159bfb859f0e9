//! What the page of one kind of claim asks, and how it is read.

use super::super::question::Asked;
use super::{car_insurance, dbs, identity, reference, right_to_work};
use crate::assistants::ledger::{ClaimKind, Told};
use crate::web::form::{Errors, Fields};
use crate::web::parts::Question;
use crate::words::Words;
use time::Date;

/// What the page of one kind of claim asks, and how it is read.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// What stands in its fields when something was told before.
    pub(super) known: fn(&Told) -> Fields,
    /// What it asks, with what was typed and what is wrong with it.
    pub(super) ask: fn(&Asked<'_>) -> Question,
    /// What the fields mean, or everything that is wrong with them.
    pub(super) read: fn(&Fields, Date, &Words) -> Result<Told, Errors>,
}

impl Form {
    /// The form of a kind; none for what the record lists elsewhere.
    pub(super) const fn of(kind: ClaimKind) -> Option<Self> {
        match kind {
            ClaimKind::Identity => Some(identity::FORM),
            ClaimKind::RightToWork => Some(right_to_work::FORM),
            ClaimKind::Dbs => Some(dbs::FORM),
            ClaimKind::Reference => Some(reference::FORM),
            ClaimKind::CarInsurance => Some(car_insurance::FORM),
            ClaimKind::Qualification | ClaimKind::Training => None,
        }
    }
}

/// What a form sends for yes, no, and no answer.
pub(super) const fn yes_or_no(told: Option<bool>) -> &'static str {
    match told {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

/// Yes and no, as radios show them.
pub(super) fn yes_and_no(words: &Words) -> [(&'static str, &'static str); 2] {
    [("yes", words.checks.yes), ("no", words.checks.no)]
}
