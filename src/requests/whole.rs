//! Whole requests, for a register that is filled and not lived: the demo.

use super::{
    AnswerText, NewRequest,
    due::{first_due, late_from},
    store,
};
use crate::{
    clock::Timestamp,
    ids::{AccountId, DataRequestId},
    storage::{self, Tx},
};

/// Something that somebody asked, and what came of it.
#[derive(Clone, Debug)]
pub struct WholeRequest {
    /// Which.
    pub id: DataRequestId,
    /// Who asked.
    pub of: AccountId,
    /// What was asked.
    pub new: NewRequest,
    /// When.
    pub made_at: Timestamp,
    /// The answer, and when it was given.
    pub answer: Option<(AnswerText, Timestamp)>,
}

/// Writes requests, in the caller's transaction.
pub async fn enrol_requests(tx: &mut Tx, all: &[WholeRequest]) -> Result<(), storage::Error> {
    for one in all {
        let due = first_due(one.new.kind, one.made_at.today());
        store::request::insert(tx, (one.id, one.of), &one.new, (one.made_at, late_from(due))).await?;
        if let Some((text, at)) = &one.answer {
            store::work::answer(tx, one.id, text, *at).await?;
        }
    }
    Ok(())
}
