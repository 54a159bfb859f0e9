//! Addresses that have an account, for those who write to many people at once.

use std::collections::BTreeSet;

use super::store;
use crate::storage::{self, Conn};

/// Those of these folded addresses with which somebody signs in. Never for an answer to a visitor: who has an account is
/// nobody's business.
pub async fn addresses_with_account(db: &mut Conn, folded: &[&str]) -> storage::Result<BTreeSet<String>> {
    store::account::folded_among(db, folded).await
}
