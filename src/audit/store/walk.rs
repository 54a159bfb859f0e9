//! Reading all of the audit for [`crate::audit::verify`], page by page, whatever somebody made of it.

use super::row::{EventRow, Read};
use crate::{
    clock::Timestamp,
    ids::EventId,
    storage::{Conn, Result, Sql},
};

/// Rows of a page.
pub(in crate::audit) const PAGE: i64 = 1_000;

/// A seal with its line, as far as that is there.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::audit) struct SealedRow {
    pub(in crate::audit) position: Read<i64>,
    pub(in crate::audit) event_id: Read<EventId>,
    pub(in crate::audit) key_id: Read<String>,
    pub(in crate::audit) seal: Read<String>,
    pub(in crate::audit) sealed_at: Read<Timestamp>,
    #[sqlx(flatten)]
    pub(in crate::audit) line: EventRow,
}

/// The head as somebody may have left it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::audit) struct DoubtfulHead {
    pub(in crate::audit) id: Read<i64>,
    pub(in crate::audit) position: Read<i64>,
    pub(in crate::audit) key_id: Read<String>,
    pub(in crate::audit) code: Read<String>,
}

/// A line, and what is known of it elsewhere.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::audit) struct Whereabouts {
    pub(in crate::audit) event_id: Read<EventId>,
    pub(in crate::audit) line: bool,
    pub(in crate::audit) sealed: bool,
    pub(in crate::audit) waits: bool,
}

pub(in crate::audit) async fn seals(db: &mut Conn, after: i64) -> Result<Vec<SealedRow>> {
    let sql = Sql::new(
        "SELECT s.position, s.event_id, s.key_id, s.seal, s.sealed_at,
                e.id, e.at, e.who_kind, e.who_id, e.who_as, e.kind, e.subject_kind, e.subject_id, e.about_id, e.detail
         FROM audit_seals s LEFT JOIN audit_events e ON e.id = s.event_id
         WHERE s.position > $1 ORDER BY s.position LIMIT $2",
    );
    db.fetch_all(sql.bind(after).bind(PAGE)).await
}

pub(in crate::audit) async fn heads(db: &mut Conn) -> Result<Vec<DoubtfulHead>> {
    db.fetch_all(Sql::new("SELECT id, position, key_id, code FROM audit_head ORDER BY id LIMIT 2")).await
}

pub(in crate::audit) async fn lines(db: &mut Conn, after: Option<EventId>) -> Result<Vec<Whereabouts>> {
    let mut sql = Sql::new(
        "SELECT e.id AS event_id, TRUE AS line, s.position IS NOT NULL AS sealed, w.event_id IS NOT NULL AS waits
         FROM audit_events e
         LEFT JOIN audit_seals s ON s.event_id = e.id
         LEFT JOIN audit_waiting w ON w.event_id = e.id",
    );
    if let Some(after) = after {
        sql.push(" WHERE e.id > ").push_bind(after);
    }
    sql.push(" ORDER BY e.id LIMIT ").push_bind(PAGE);
    db.fetch_all(sql).await
}

pub(in crate::audit) async fn waiting(db: &mut Conn, after: Option<EventId>) -> Result<Vec<Whereabouts>> {
    let mut sql = Sql::new(
        "SELECT w.event_id, e.id IS NOT NULL AS line, s.position IS NOT NULL AS sealed, TRUE AS waits
         FROM audit_waiting w
         LEFT JOIN audit_events e ON e.id = w.event_id
         LEFT JOIN audit_seals s ON s.event_id = w.event_id",
    );
    if let Some(after) = after {
        sql.push(" WHERE w.event_id > ").push_bind(after);
    }
    sql.push(" ORDER BY w.event_id LIMIT ").push_bind(PAGE);
    db.fetch_all(sql).await
}
