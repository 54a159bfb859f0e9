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

#[derive(sqlx::FromRow)]
struct EndRow {
    position: Option<i64>,
    key_id: Option<String>,
    code: Option<String>,
    last_position: Option<i64>,
    last_seal: Option<String>,
}

/// The head and the last seal, in one statement: read one after the other, they would not go together when another
/// instance seals in between.
pub(in crate::audit) async fn end(db: &mut Conn) -> Result<(Option<HeadRow>, Option<(i64, String)>)> {
    let sql = Sql::new(
        "SELECT h.position, h.key_id, h.code, s.position AS last_position, s.seal AS last_seal
         FROM (SELECT CAST(1 AS BIGINT) AS id) one
         LEFT JOIN audit_head h ON h.id = one.id
         LEFT JOIN audit_seals s ON s.position = (SELECT MAX(position) FROM audit_seals)",
    );
    let row: EndRow = db.fetch_one(sql).await?;
    let head = match (row.position, row.key_id, row.code) {
        (Some(position), Some(key_id), Some(code)) => Some(HeadRow { position, key_id, code }),
        _ => None,
    };
    Ok((head, row.last_position.zip(row.last_seal)))
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
