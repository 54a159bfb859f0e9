//! Consent is taken back, and given again.

use super::{actor::admitted, open::OpenError};
use crate::{
    accounts::RegistrarActor,
    clock::Timestamp,
    ids::PersonId,
    privacy::{self, Heard, Purpose, Said},
    storage::{self, Conn, Database, Tx},
};

/// A person took back, to the registrar who asks, that an officer acts for her; in the caller's transaction, which takes her
/// record off the register.
pub async fn take_back(
    tx: &mut Tx,
    who: RegistrarActor,
    person: PersonId,
    (heard, said): (Heard, &Said),
    now: Timestamp,
) -> Result<(), OpenError> {
    admitted(tx, who, person, now).await?;
    Ok(privacy::note_within(tx, who, person, (heard, said), now).await?)
}

/// A person who took it back agrees again.
pub async fn agree_again(
    db: &Database,
    who: RegistrarActor,
    person: PersonId,
    (heard, said): (Heard, &Said),
    now: Timestamp,
) -> Result<(), OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, person, now).await?;
        privacy::note_within(&mut tx, who, person, (heard, said), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Whether somebody agrees that officers act for her: what the service does in her name stops with it, too.
pub async fn agrees(db: &mut Conn, person: PersonId) -> storage::Result<bool> {
    privacy::is_given(db, person, Purpose::OfficerActing).await
}
