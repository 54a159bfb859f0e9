//! The matches of which nobody has said anything yet.

use crate::{
    accounts::SafeguardingActor,
    assistants::{number::RegisterNumber, store},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn, Database, Page, PageRequest},
};

/// A record that may be of somebody who was removed for risk. It names nobody: opening it does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WaitingMatch {
    /// Whose record.
    pub assistant_id: AssistantId,
    /// Its number.
    pub number: Option<RegisterNumber>,
    /// Since when.
    pub since: Timestamp,
}

/// A page of them, the longest waiting first. Who has left the register meanwhile waits for nothing; whoever sends the
/// record again is there again.
pub async fn matches(
    db: &Database,
    _who: SafeguardingActor,
    page: &PageRequest,
) -> Result<Page<WaitingMatch>, storage::Error> {
    store::risk::waiting(&mut db.read_current().await?, page).await
}

/// How many there are.
pub async fn count_matches(db: &mut Conn) -> Result<i64, storage::Error> {
    store::risk::count_waiting(db).await
}
