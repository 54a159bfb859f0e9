//! Adding to the chain: what waits, the end of the chain, and moving it.

use super::row::EventRow;
use crate::{
    audit::chain::Head,
    clock::Timestamp,
    ids::EventId,
    keys::KeyId,
    storage::{Conn, Result, Sql, Tx},
};

/// The head as it stands.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(in crate::audit) struct HeadRow {
    pub(in crate::audit) position: i64,
    pub(in crate::audit) key_id: String,
    pub(in crate::audit) code: String,
}

/// A seal that is about to be.
#[derive(Clone, Debug)]
pub(in crate::audit) struct NewSeal {
    pub(in crate::audit) position: i64,
    pub(in crate::audit) event: EventId,
    pub(in crate::audit) seal: String,
}

pub(in crate::audit) async fn head(db: &mut Conn) -> Result<Option<HeadRow>> {
    db.fetch_optional(Sql::new("SELECT position, key_id, code FROM audit_head WHERE id = 1")).await
}

pub(in crate::audit) async fn last_seal(db: &mut Conn) -> Result<Option<(i64, String)>> {
    let sql = Sql::new("SELECT position, seal FROM audit_seals ORDER BY position DESC LIMIT 1");
    db.fetch_optional(sql).await
}

/// Lines that wait, in the order of their ids. What waits without a line, or is sealed already, is left for
/// [`crate::audit::verify`] to tell of.
pub(in crate::audit) async fn waiting(db: &mut Conn, most: i64) -> Result<Vec<EventRow>> {
    let sql = Sql::new(
        "SELECT e.id, e.at, e.who_kind, e.who_id, e.who_as, e.kind, e.subject_kind, e.subject_id, e.about_id, e.detail
         FROM audit_waiting w
         JOIN audit_events e ON e.id = w.event_id
         LEFT JOIN audit_seals s ON s.event_id = w.event_id
         WHERE s.position IS NULL ORDER BY w.event_id LIMIT $1",
    );
    db.fetch_all(sql.bind(most)).await
}

/// Moves the head on, unless somebody else did so meanwhile.
pub(in crate::audit) async fn move_head(
    tx: &mut Tx,
    from: Option<&HeadRow>,
    to: &Head,
    key: KeyId,
) -> Result<bool> {
    let sql = match from {
        Some(from) => Sql::new(
            "UPDATE audit_head SET position = $1, key_id = $2, code = $3
             WHERE id = 1 AND position = $4 AND code = $5",
        )
        .bind(to.position)
        .bind(key.to_string())
        .bind(&to.code)
        .bind(from.position)
        .bind(&from.code),
        None => Sql::new(
            "INSERT INTO audit_head (id, position, key_id, code) VALUES (1, $1, $2, $3) ON CONFLICT (id) DO NOTHING",
        )
        .bind(to.position)
        .bind(key.to_string())
        .bind(&to.code),
    };
    Ok(tx.execute(sql).await? == 1)
}

pub(in crate::audit) async fn append(
    tx: &mut Tx,
    seals: &[NewSeal],
    key: KeyId,
    now: Timestamp,
) -> Result<u64> {
    let mut sql = Sql::new("INSERT INTO audit_seals (position, event_id, key_id, seal, sealed_at) VALUES ");
    for (row, seal) in seals.iter().enumerate() {
        sql.push(if row == 0 { "(" } else { ", (" }).push_bind(seal.position);
        sql.push(", ").push_bind(seal.event);
        sql.push(", ").push_bind(key.to_string());
        sql.push(", ").push_bind(&seal.seal);
        sql.push(", ").push_bind(now).push(")");
    }
    tx.execute(sql).await
}

pub(in crate::audit) async fn wait_no_more(tx: &mut Tx, seals: &[NewSeal]) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM audit_waiting WHERE event_id IN (");
    sql.push_list(seals.iter().map(|seal| seal.event)).push(")");
    tx.execute(sql).await
}

pub(in crate::audit) async fn count_waiting(db: &mut Conn) -> Result<i64> {
    let (count,): (i64,) = db.fetch_one(Sql::new("SELECT COUNT(*) FROM audit_waiting")).await?;
    Ok(count)
}
