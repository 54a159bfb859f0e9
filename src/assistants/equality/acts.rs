//! Answering, changing, deleting: by the owner, and by nobody else.

use super::{answer::Answer, events, owner::Owner};
use crate::{
    accounts::{self, AccountActor, AssistantActor},
    assistants::store,
    audit::{self, Event, Kind},
    clock::Timestamp,
    keys::Keyring,
    privacy::{self, ConsentError, Purpose, Said},
    storage::{self, Database, Tx},
};

/// Why nothing was kept or deleted.
#[derive(Debug, thiserror::Error)]
pub enum EqualityError {
    /// The owner has not agreed, or took it back.
    #[error("there is no consent")]
    NoConsent,
    /// There is no record yet that the answers could go with.
    #[error("there is no record")]
    NoRecord,
    /// The register's key is not here.
    #[error("the register's key is not here")]
    NoKey,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The own answers.
pub async fn answers(
    db: &Database,
    keys: &Keyring,
    who: AssistantActor,
) -> Result<Vec<Answer>, EqualityError> {
    let owner = Owner::of(keys, who.account()).ok_or(EqualityError::NoKey)?;
    Ok(store::equality::of(&mut db.read_current().await?, &owner).await?)
}

/// Keeps an answer in place of the one before, with the consent that stands.
pub async fn save(
    db: &Database,
    keys: &Keyring,
    who: AssistantActor,
    answer: Answer,
    now: Timestamp,
) -> Result<(), EqualityError> {
    let owner = Owner::of(keys, who.account()).ok_or(EqualityError::NoKey)?;
    let person = accounts::find_person(db, who.into()).await?.id;
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::record::id_of(&mut tx, who.account()).await?.is_none() {
            return Err(EqualityError::NoRecord);
        }
        if !privacy::is_given(&mut tx, person, Purpose::Equality).await? {
            return Err(EqualityError::NoConsent);
        }
        store::equality::remove(&mut tx, &owner, Some(answer.topic())).await?;
        store::equality::insert(&mut tx, &owner, answer).await?;
        note(&mut tx, who.into(), events::ANSWERED, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Deletes all of the own answers; says how many there were.
pub async fn forget(
    db: &Database,
    keys: &Keyring,
    who: AssistantActor,
    now: Timestamp,
) -> Result<u64, EqualityError> {
    let owner = Owner::of(keys, who.account()).ok_or(EqualityError::NoKey)?;
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let deleted = delete(&mut tx, &owner, who.into(), now).await?;
        tx.commit().await?;
        Ok(deleted)
    })
    .await
}

/// Takes the consent back, and deletes the answers that it was for. Where no consent stands there is nothing to take
/// back, and nothing to delete.
pub async fn withdraw(
    db: &Database,
    keys: &Keyring,
    who: AccountActor,
    language: &'static str,
    now: Timestamp,
) -> Result<(), EqualityError> {
    let owner = Owner::of(keys, who.account()).ok_or(EqualityError::NoKey)?;
    let person = accounts::find_person(db, who).await?.id;
    let purpose = Purpose::Equality;
    let said = Said { purpose, given: false, text_version: purpose.text_version(), language };
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        match privacy::say_within(&mut tx, who, person, &said, now).await {
            Ok(()) => {}
            Err(ConsentError::Storage(error)) => return Err(error.into()),
            Err(_) => return Err(EqualityError::NoConsent),
        }
        delete(&mut tx, &owner, who, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn delete(tx: &mut Tx, owner: &Owner, who: AccountActor, now: Timestamp) -> storage::Result<u64> {
    let deleted = store::equality::remove(tx, owner, None).await?;
    if deleted > 0 {
        note(tx, who, events::DELETED, now).await?;
    }
    Ok(deleted)
}

async fn note(tx: &mut Tx, who: AccountActor, kind: Kind, now: Timestamp) -> storage::Result<()> {
    audit::record(tx, who.who(), now, Event::of(kind).about(who.account())).await
}
