//! Whether somebody is an officer today.

use super::{role::Role, store};
use crate::{
    ids::AccountId,
    storage::{Conn, Result},
};

/// Whether an account has a role; one that was closed has none.
pub async fn has_role(db: &mut Conn, account: AccountId, role: Role) -> Result<bool> {
    Ok(store::account::roles(db, account).await?.contains(role))
}
