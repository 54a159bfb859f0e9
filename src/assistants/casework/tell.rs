//! Writing to the owner of a record.

use crate::{
    accounts,
    assistants::store,
    clock::Timestamp,
    ids::AssistantId,
    keys::Keyring,
    mail::Writing,
    storage::{self, Tx},
};

/// Writes to whoever a record belongs to, with an account or without one; says whether there is such a person.
pub(in crate::assistants) async fn tell_owner(
    tx: &mut Tx,
    keys: &Keyring,
    of: AssistantId,
    writing: &Writing,
    now: Timestamp,
) -> storage::Result<bool> {
    match store::record::whose(tx, of).await? {
        Some(whom) => accounts::tell(tx, keys, whom, writing, now).await,
        None => Ok(false),
    }
}
