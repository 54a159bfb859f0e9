//! Saying whether it is the same person.

use super::matched::MatchOutcome;
use crate::{
    accounts::SafeguardingActor,
    assistants::{
        casework::{OpenError, act, admitted, note},
        events, store,
    },
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{self, Database},
};

/// Why nothing was noted.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is no such match, somebody has freed it meanwhile, or that is nothing to say.
    #[error("there is nothing to decide")]
    Gone,
}

impl From<storage::Error> for MatchError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

/// Notes whether a record is of this person who was removed for risk. If not, nothing keeps it off the register any more,
/// and the pair is not raised again. Which of both it was stands in the match and not in the audit, which others read.
pub async fn decide_match(
    db: &Database,
    who: SafeguardingActor,
    (of, removed): (AssistantId, RulingId),
    outcome: MatchOutcome,
    now: Timestamp,
) -> Result<(), MatchError> {
    if !MatchOutcome::CHOICES.contains(&outcome) {
        return Err(MatchError::Gone);
    }
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        if store::risk::decide(&mut tx, (of, removed), outcome, now).await? == 0 {
            return Err(MatchError::Gone);
        }
        note(&mut tx, who, of, act(events::MATCH_DECIDED, of), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}
