//! An employer, or somebody who acts for one, as the person sees it.

use super::{answer::Told, life::Life};
use crate::{clock::Timestamp, ids::EmployerId};

/// An employer, or somebody who acts for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employer {
    /// Which.
    pub id: EmployerId,
    /// Where it is in its life.
    pub life: Life,
    /// What was told.
    pub told: Told,
    /// When it was told as it is now: who decides says with it what was looked at.
    pub said_at: Timestamp,
}
