//! What somebody does about a refusal or a removal of her own record.

use super::{
    propose::about,
    ruling::{Reasons, Ruling, Stage},
};
use crate::{
    accounts::AssistantActor,
    assistants::{events, store},
    audit,
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{self, Database, Tx},
};

/// Why a reply or an appeal was not taken.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    /// It is too late, or it came already, or there is nothing to reply to.
    #[error("it is not at that stage")]
    Stage,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The last refusal or removal of which the person who asks was told.
pub async fn own_ruling(db: &Database, who: AssistantActor) -> Result<Option<Ruling>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(record) => store::ruling::last_told(&mut db, record).await,
        None => Ok(None),
    }
}

/// Replies to what is proposed.
pub async fn reply(
    db: &Database,
    who: AssistantActor,
    id: RulingId,
    text: &Reasons,
    now: Timestamp,
) -> Result<(), OwnError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let (of, ruling) = own(&mut tx, who, id).await?;
        if !matches!(ruling.stage(now.today()), Stage::AwaitsReply(_)) {
            return Err(OwnError::Stage);
        }
        store::ruling::reply(&mut tx, (of, id), text, now).await?;
        let event = about(events::RULING_REPLIED, id).about(who.account());
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Appeals against a decision.
pub async fn appeal(
    db: &Database,
    who: AssistantActor,
    id: RulingId,
    text: &Reasons,
    now: Timestamp,
) -> Result<(), OwnError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let (of, ruling) = own(&mut tx, who, id).await?;
        let has_begun_again = !store::ruling::is_off(&mut tx, of).await?;
        if has_begun_again || !matches!(ruling.stage(now.today()), Stage::MayBeAppealed(_)) {
            return Err(OwnError::Stage);
        }
        store::ruling::appeal(&mut tx, (of, id), text, now).await?;
        let event = about(events::RULING_APPEALED, id).about(who.account());
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// The ruling of the own record that is meant: the last one of which she was told.
async fn own(tx: &mut Tx, who: AssistantActor, id: RulingId) -> Result<(AssistantId, Ruling), OwnError> {
    let of = store::record::id_of(tx, who.account()).await?.ok_or(OwnError::Stage)?;
    let ruling = store::ruling::last_told(tx, of).await?.filter(|ruling| ruling.id == id);
    Ok((of, ruling.ok_or(OwnError::Stage)?))
}
