//! Whole employers, for a register that is filled and not lived: the demo.

use super::{answer::Told, life::Life, store};
use crate::{
    clock::Timestamp,
    ids::{EmployerId, PersonId},
    storage::{self, Tx},
};

/// An employer, and where it is in its life.
#[derive(Clone, Debug)]
pub struct WholeEmployer {
    /// Which.
    pub id: EmployerId,
    /// Who.
    pub person: PersonId,
    /// What was told.
    pub told: Told,
    /// When.
    pub told_at: Timestamp,
    /// Where it is.
    pub life: Life,
}

/// Writes employers, in the caller's transaction. Of checks that end soon after `until`, or have ended before, people were
/// told.
pub async fn enrol(tx: &mut Tx, all: &[WholeEmployer], until: Timestamp) -> Result<(), storage::Error> {
    store::whole::insert(tx, all, until.today()).await
}
