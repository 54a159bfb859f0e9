//! That something changed which may concern who is found.

use crate::{
    assistants::listed::ListingChange,
    clock::Timestamp,
    ids::{AssistantId, ListingChangeId},
    storage::{Conn, Result, Sql},
};

pub(in crate::assistants) async fn note(db: &mut Conn, of: AssistantId, now: Timestamp) -> Result<()> {
    let sql = Sql::new("INSERT INTO finder_changes (id, assistant_id, changed_at) VALUES ($1, $2, $3)");
    db.execute(sql.bind(ListingChangeId::new(now)).bind(of).bind(now)).await?;
    Ok(())
}

/// Changes from an instant on, the oldest first.
pub(in crate::assistants) async fn since(db: &mut Conn, from: Timestamp) -> Result<Vec<ListingChange>> {
    let sql = Sql::new(
        "SELECT id, assistant_id, changed_at FROM finder_changes WHERE changed_at >= $1 ORDER BY changed_at, id",
    );
    db.fetch_all(sql.bind(from)).await
}

pub(in crate::assistants) async fn forget(db: &mut Conn, before: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM finder_changes WHERE changed_at < $1").bind(before)).await
}
