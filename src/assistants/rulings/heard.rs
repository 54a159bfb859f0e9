//! Hearing whoever a refusal or removal is about: a reply before it is decided, an appeal afterwards. She writes it
//! herself, or gives it by telephone or letter to an officer, who writes it down.

use super::{
    desk::taken_up,
    propose::{RuleError, about},
    ruling::{Reasons, Ruling, Stage},
};
use crate::{
    accounts::{RecordOfficer, Role},
    assistants::{casework::note, events, store},
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{self, Database, Tx},
};

/// Why a reply or an appeal was not taken.
#[derive(Debug, thiserror::Error)]
pub enum HeardError {
    /// It is too late, or it came already, or there is nothing to reply to.
    #[error("it is not at that stage")]
    Stage,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

impl From<HeardError> for RuleError {
    fn from(error: HeardError) -> Self {
        match error {
            HeardError::Stage => Self::Stage,
            HeardError::Storage(error) => error.into(),
        }
    }
}

/// Writes down the reply that the owner of a record gave by telephone or letter.
pub async fn reply_for(
    db: &Database,
    who: impl RecordOfficer,
    (of, id): (AssistantId, RulingId),
    text: &Reasons,
    now: Timestamp,
) -> Result<(), RuleError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        taken_up(&mut tx, who, (of, id), now).await?;
        reply(&mut tx, (of, id), (text, who.role()), now).await?;
        note(&mut tx, who, of, about(events::RULING_REPLIED, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Writes down the appeal that the owner of a record made by telephone or letter.
pub async fn appeal_for(
    db: &Database,
    who: impl RecordOfficer,
    (of, id): (AssistantId, RulingId),
    text: &Reasons,
    now: Timestamp,
) -> Result<(), RuleError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        taken_up(&mut tx, who, (of, id), now).await?;
        appeal(&mut tx, (of, id), (text, who.role()), now).await?;
        note(&mut tx, who, of, about(events::RULING_APPEALED, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

pub(super) async fn reply(
    tx: &mut Tx,
    (of, id): (AssistantId, RulingId),
    text: (&Reasons, Role),
    now: Timestamp,
) -> Result<(), HeardError> {
    if !matches!(last(tx, of, id).await?.stage(now.today()), Stage::AwaitsReply(_)) {
        return Err(HeardError::Stage);
    }
    store::ruling::reply(tx, (of, id), text, now).await?;
    Ok(())
}

pub(super) async fn appeal(
    tx: &mut Tx,
    (of, id): (AssistantId, RulingId),
    text: (&Reasons, Role),
    now: Timestamp,
) -> Result<(), HeardError> {
    let has_begun_again = !store::ruling::is_off(tx, of).await?;
    let may_be_appealed = matches!(last(tx, of, id).await?.stage(now.today()), Stage::MayBeAppealed(_));
    if has_begun_again || !may_be_appealed {
        return Err(HeardError::Stage);
    }
    store::ruling::appeal(tx, (of, id), text, now).await?;
    Ok(())
}

/// The ruling that is meant: the last of which the owner of the record was told, and no earlier one.
async fn last(tx: &mut Tx, of: AssistantId, id: RulingId) -> Result<Ruling, HeardError> {
    let last = store::ruling::last_told(tx, of).await?;
    last.filter(|ruling| ruling.id == id).ok_or(HeardError::Stage)
}
