//! The suspensions that are in force, the first to be looked at first.

use crate::{
    accounts::SafeguardingActor,
    assistants::{number::RegisterNumber, store},
    clock::Timestamp,
    ids::{AssistantId, SuspensionId},
    storage::{self, Conn, Database, Page, PageRequest},
};

/// A suspension that has to be looked at again. It names nobody: opening the record does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Due {
    /// Which.
    pub id: SuspensionId,
    /// Whose record.
    pub assistant_id: AssistantId,
    /// Its number.
    pub number: Option<RegisterNumber>,
    /// Since when.
    pub suspended_at: Timestamp,
    /// From when on it has to be looked at.
    pub review_at: Timestamp,
    /// When its owner was told.
    pub told_at: Option<Timestamp>,
}

/// A page of those in force.
pub async fn in_force(
    db: &Database,
    _who: SafeguardingActor,
    page: &PageRequest,
) -> Result<Page<Due>, storage::Error> {
    store::suspension::in_force(&mut db.read_current().await?, page).await
}

/// How many have to be looked at by now.
pub async fn count_due(db: &mut Conn, now: Timestamp) -> Result<i64, storage::Error> {
    store::suspension::count_due(db, now).await
}
