//! A second factor that is given, to made-up officers.

use super::totp::{Bound, TotpSecret};
use crate::{
    accounts::store,
    clock::Timestamp,
    ids::AccountId,
    keys::Keyring,
    storage::{self, Tx},
};

/// Gives an account a second factor whose secret is known, so that a demo can be entered.
pub async fn give_second_factor(
    tx: &mut Tx,
    keys: &Keyring,
    account: AccountId,
    secret: &TotpSecret,
    now: Timestamp,
) -> storage::Result<()> {
    let sealed = secret.seal(keys, &Bound::kept(account));
    store::second_factor::save(tx, account, &sealed, 0, now).await?;
    Ok(())
}
