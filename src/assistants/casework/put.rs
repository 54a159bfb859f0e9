//! Putting a record on the register.

use super::letter;
use super::open::{OpenError, act, admitted, note};
use super::tell::tell_owner;
use crate::{
    accounts::RegistrarActor,
    assistants::{
        events, freshness,
        ledger::{Lacking, ListingNeeds},
        life::LifeRefused,
        store,
        way::Way,
    },
    clock::Timestamp,
    ids::AssistantId,
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database},
};

/// Why a record was not put on the register.
#[derive(Debug, thiserror::Error)]
pub enum PutError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Too little is checked for somebody who wants to be listed.
    #[error("too little is checked")]
    Lacking(Vec<Lacking>),
    /// The person who asks has filled in this record for its owner; another officer puts it on the register.
    #[error("whoever filled in a record does not put it on the register")]
    OwnWork,
    /// A refusal is proposed: it has to be taken back first.
    #[error("a refusal is proposed")]
    Proposed,
    /// Its owner is suspended: a safeguarding officer has to lift it first.
    #[error("its owner is suspended")]
    Suspended,
    /// A safeguarding officer has to look at it first. Why is not a registrar's to read.
    #[error("a safeguarding officer has to look at it first")]
    AtSafeguarding,
    /// It cannot go there from where it is.
    #[error(transparent)]
    Life(#[from] LifeRefused),
}

impl From<storage::Error> for PutError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

/// Puts a record that was sent on the register. Who wants to be listed needs what the council asks for; whoever keeps a
/// record only needs nothing. Its owner is told, and with it of all that was decided.
pub async fn put_on_record(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: RegistrarActor,
    id: AssistantId,
    needs: &ListingNeeds,
    now: Timestamp,
) -> Result<(), PutError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, id, now).await?;
        if store::helper::has_filled_in(&mut tx, who.account(), id).await? {
            return Err(PutError::OwnWork);
        }
        let record = store::record::overview_by_id(&mut tx, id).await?.ok_or(OpenError::NotFound)?;
        let life = record.life.accept()?;
        if record.suspended.is_some() {
            return Err(PutError::Suspended);
        }
        if store::risk::is_at_safeguarding(&mut tx, id).await? {
            return Err(PutError::AtSafeguarding);
        }
        let rulings = store::ruling::all_of(&mut tx, id).await?;
        if rulings.iter().any(|known| known.ruling.is_pending()) {
            return Err(PutError::Proposed);
        }
        let claims = store::claim::all_of(&mut tx, id).await?;
        let lacking = needs.lacking(&claims, now.today());
        if record.way == Some(Way::Listed) && !lacking.is_empty() {
            return Err(PutError::Lacking(lacking));
        }
        store::record::save_life(&mut tx, id, life, now).await?;
        store::casework::end_when_done(&mut tx, id).await?;
        freshness::follow(&mut tx, id, life, now).await?;
        note(&mut tx, who, id, act(events::PUT_ON_RECORD, id), now).await?;
        store::casework::told(&mut tx, id).await?;
        tell_owner(&mut tx, keys, id, &letter::on_record(letterhead), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}
