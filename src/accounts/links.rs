//! Links that wait in mailboxes.

use super::store;
use crate::{
    clock::Timestamp,
    ids::AccountId,
    storage::{self, Tx},
};

/// Makes useless whatever links of an account wait in mailboxes: what they would do is no longer wanted.
pub(super) async fn void_links(tx: &mut Tx, account: AccountId, now: Timestamp) -> storage::Result<()> {
    store::password_reset::void(tx, account, now).await?;
    store::address_change::void(tx, account, now).await?;
    Ok(())
}
