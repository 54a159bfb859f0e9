//! Changes that may concern who is found, and how.

use time::Duration;

use crate::{
    assistants::store,
    clock::Timestamp,
    ids::{AssistantId, ListingChangeId},
    storage::{self, Conn, Tx},
};

/// For so long changes are kept: an index that has not followed for longer reads everything.
pub(in crate::assistants) const CHANGES_KEPT: Duration = Duration::days(2);

/// A record of which something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ListingChange {
    /// The change.
    pub id: ListingChangeId,
    /// The record.
    #[sqlx(rename = "assistant_id")]
    pub of: AssistantId,
    /// When, by the clock of the instance on which it was done. The commit came later.
    #[sqlx(rename = "changed_at")]
    pub at: Timestamp,
}

/// Notes that something of a record changes, in the transaction that changes it.
pub(in crate::assistants) async fn changed(
    tx: &mut Tx,
    of: AssistantId,
    now: Timestamp,
) -> storage::Result<()> {
    store::change::note(tx, of, now).await
}

/// The changes since an instant, the oldest first. A transaction that began earlier may still come to be committed, so
/// whoever follows asks again for the last minute each time.
pub async fn changes_since(db: &mut Conn, from: Timestamp) -> storage::Result<Vec<ListingChange>> {
    store::change::since(db, from).await
}
