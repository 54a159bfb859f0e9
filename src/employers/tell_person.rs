//! Writing to an employer.

use super::store;
use crate::{
    accounts::{self, Whom},
    clock::Timestamp,
    ids::EmployerId,
    keys::Keyring,
    mail::Writing,
    storage::{self, Tx},
};

/// Writes to the person, with an account or without one; says whether there was anybody to write to. Who has closed the
/// account is left in peace.
pub(super) async fn tell_person(
    tx: &mut Tx,
    keys: &Keyring,
    id: EmployerId,
    writing: impl Fn(Whom) -> Writing,
    now: Timestamp,
) -> storage::Result<bool> {
    let Some(whom) = store::employer::whose(tx, id).await? else { return Ok(false) };
    if let Whom::Account(account) = whom
        && !accounts::is_open(tx, account).await?
    {
        return Ok(false);
    }
    accounts::tell(tx, keys, whom, &writing(whom), now).await
}
