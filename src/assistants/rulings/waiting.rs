//! The rulings for risk that are under way.

use crate::{
    accounts::SafeguardingActor,
    assistants::{number::RegisterNumber, store},
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{self, Conn, Database, Page, PageRequest},
};

/// A refusal or removal for risk that is proposed or appealed against. It names nobody: opening the record does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ForRisk {
    /// Which.
    pub id: RulingId,
    /// Whose record.
    pub assistant_id: AssistantId,
    /// Its number.
    pub number: Option<RegisterNumber>,
    /// Since when: the proposal, or the appeal.
    pub since: Timestamp,
    /// From when on it can be decided; none while its owner is not told.
    pub ready_at: Option<Timestamp>,
    /// When its owner appealed.
    pub appealed_at: Option<Timestamp>,
}

/// A page of those under way, the longest waiting first.
pub async fn for_risk(
    db: &Database,
    _who: SafeguardingActor,
    page: &PageRequest,
) -> Result<Page<ForRisk>, storage::Error> {
    store::risk::rulings(&mut db.read_current().await?, page).await
}

/// How many can be decided by now, appeals among them.
pub async fn count_for_risk(db: &mut Conn, now: Timestamp) -> Result<i64, storage::Error> {
    store::risk::count_rulings(db, now).await
}
