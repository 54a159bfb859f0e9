//! A suspension, and what has happened to it.

use time::Date;

use super::words::{Ended, SuspensionReason};
use crate::{clock::Timestamp, ids::SuspensionId, text::PlainText};

/// What a suspension, or a decision about it, rests on, in writing.
pub type Grounds = PlainText<2000>;

/// A suspension, as safeguarding officers see it and nobody else does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// Which.
    pub id: SuspensionId,
    /// What it rests on, by code.
    pub reason: SuspensionReason,
    /// What it rests on.
    pub grounds: Grounds,
    /// Since when.
    pub since: Timestamp,
    /// When its owner was told; none while an enquiry must not be disturbed.
    pub told_at: Option<Timestamp>,
    /// The day, in London, on which it has to be looked at again.
    pub review_on: Date,
    /// Each time that somebody looked and let it go on, the latest first.
    pub reviews: Vec<Review>,
    /// How it ended.
    pub lifted: Option<Lifted>,
}

/// Somebody looked, and let it go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub grounds: Grounds,
}

/// It ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifted {
    /// When.
    pub at: Timestamp,
    /// How.
    pub how: Ended,
    /// Why.
    pub grounds: Grounds,
}

impl Suspension {
    /// Whether it is in force.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.lifted.is_none()
    }
}
