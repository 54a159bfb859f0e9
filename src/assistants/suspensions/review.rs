//! What is done with a suspension.

use super::{letter, suspend::about, suspension::Grounds, working_days::next_review};
use crate::{
    accounts::SafeguardingActor,
    assistants::{
        casework::{OpenError, admitted, note, tell_owner},
        events, freshness, store,
    },
    clock::Timestamp,
    ids::{AssistantId, SuspensionId},
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database},
};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It was lifted meanwhile, or its owner was told already.
    #[error("it is not in force")]
    NotInForce,
}

impl From<storage::Error> for ReviewError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

/// Tells the owner of a record what was held back: an enquiry is over, or is not disturbed any more.
pub async fn tell_now(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: SafeguardingActor,
    (of, id): (AssistantId, SuspensionId),
    now: Timestamp,
) -> Result<(), ReviewError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        if store::suspension::tell(&mut tx, (of, id), now).await? == 0 {
            return Err(ReviewError::NotInForce);
        }
        note(&mut tx, who, of, about(events::SUSPENSION_TOLD, id), now).await?;
        tell_owner(&mut tx, keys, of, &letter::suspended(letterhead), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Lets a suspension go on after somebody has looked at it; it is looked at again ten working days from now.
pub async fn go_on(
    db: &Database,
    who: SafeguardingActor,
    (of, id): (AssistantId, SuspensionId),
    grounds: &Grounds,
    now: Timestamp,
) -> Result<(), ReviewError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        let review_on = next_review(&mut tx, now).await?;
        if store::suspension::go_on(&mut tx, (of, id), review_on).await? == 0 {
            return Err(ReviewError::NotInForce);
        }
        store::suspension::insert_review(&mut tx, id, grounds, now).await?;
        note(&mut tx, who, of, about(events::SUSPENSION_REVIEWED, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Lifts a suspension: the record is what it would be without. Its owner is told if she was told of it.
pub async fn lift(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: SafeguardingActor,
    (of, id): (AssistantId, SuspensionId),
    grounds: &Grounds,
    now: Timestamp,
) -> Result<(), ReviewError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        let record = store::record::overview_by_id(&mut tx, of).await?.ok_or(OpenError::NotFound)?;
        let known = store::suspension::own(&mut tx, of).await?;
        if store::suspension::lift(&mut tx, (of, id), grounds, now).await? == 0 {
            return Err(ReviewError::NotInForce);
        }
        // Nobody could confirm it meanwhile, so the count begins anew.
        freshness::follow(&mut tx, of, record.life, now).await?;
        note(&mut tx, who, of, about(events::SUSPENSION_LIFTED, id), now).await?;
        if known.is_some() {
            tell_owner(&mut tx, keys, of, &letter::lifted(letterhead), now).await?;
        }
        Ok(tx.commit().await?)
    })
    .await
}
