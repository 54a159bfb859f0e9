//! What somebody says of a refusal or a removal of her own record.

use super::{
    heard::{self, HeardError},
    propose::about,
    ruling::{Reasons, Ruling},
};
use crate::{
    accounts::{AssistantActor, Role},
    assistants::{events, store},
    audit,
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{self, Database, Tx},
};

/// The last refusal or removal of which the person who asks was told.
pub async fn own_ruling(db: &Database, who: AssistantActor) -> Result<Option<Ruling>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(record) => store::ruling::last_told(&mut db, record).await,
        None => Ok(None),
    }
}

/// All refusals and removals of which the person who asks was told, the latest first.
pub async fn own_rulings(db: &Database, who: AssistantActor) -> Result<Vec<Ruling>, storage::Error> {
    let mut db = db.read_current().await?;
    let Some(record) = store::record::id_of(&mut db, who.account()).await? else { return Ok(Vec::new()) };
    let all = store::ruling::all_of(&mut db, record).await?;
    Ok(all.into_iter().map(|known| known.ruling).filter(|ruling| ruling.told_at.is_some()).collect())
}

/// Replies to what is proposed.
pub async fn reply(
    db: &Database,
    who: AssistantActor,
    id: RulingId,
    text: &Reasons,
    now: Timestamp,
) -> Result<(), HeardError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let of = own(&mut tx, who).await?;
        heard::reply(&mut tx, (of, id), (text, Role::Assistant), now).await?;
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
) -> Result<(), HeardError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let of = own(&mut tx, who).await?;
        heard::appeal(&mut tx, (of, id), (text, Role::Assistant), now).await?;
        let event = about(events::RULING_APPEALED, id).about(who.account());
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn own(tx: &mut Tx, who: AssistantActor) -> Result<AssistantId, HeardError> {
    store::record::id_of(tx, who.account()).await?.ok_or(HeardError::Stage)
}
