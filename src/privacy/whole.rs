//! Consents of a register that is filled and not lived: the demo.

use super::{
    purpose::Purpose,
    say::{Heard, Said},
    store,
};
use crate::{
    clock::Timestamp,
    ids::{AccountId, ConsentId, PersonId},
    storage::{self, Tx},
};

/// Somebody's first yes to something, as an officer heard it.
#[derive(Clone, Copy, Debug)]
pub struct WholeConsent {
    /// Which.
    pub id: ConsentId,
    /// Who agreed.
    pub person: PersonId,
    /// To what.
    pub purpose: Purpose,
    /// By which way and when.
    pub heard: Heard,
    /// The officer.
    pub by: AccountId,
    /// When it was written down.
    pub at: Timestamp,
}

/// Writes consents, in the caller's transaction.
pub async fn enrol_consents(tx: &mut Tx, all: &[WholeConsent]) -> storage::Result<()> {
    for one in all {
        let text_version = one.purpose.text_version();
        let row = store::NewConsent {
            id: one.id,
            person: one.person,
            position: 1,
            said: Said { purpose: one.purpose, given: true, text_version, language: "en" },
            channel: one.heard.channel,
            recorded_by: one.by,
            recorded_at: one.at,
            said_on: Some(one.heard.on),
        };
        store::insert(tx, &row).await?;
    }
    Ok(())
}
