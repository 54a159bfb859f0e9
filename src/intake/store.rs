//! The table `imports`.

use super::edition::{Current, Edition, EditionKind};
use crate::clock::Timestamp;
use crate::storage::{Conn, Result, Sql};

pub(super) async fn current(db: &mut Conn) -> Result<Vec<Current>> {
    let sql = Sql::new(
        "SELECT kind, number, row_count, layout, file_name, ended_at FROM imports \
         WHERE state = 'current' ORDER BY kind",
    );
    db.fetch_all(sql).await
}

pub(super) async fn next_number(db: &mut Conn) -> Result<i64> {
    let sql = Sql::new("SELECT COALESCE(MAX(number), 0) + 1 FROM imports");
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}

pub(super) async fn insert(
    db: &mut Conn,
    edition: &Edition,
    layout: &'static str,
    file_name: &str,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO imports (id, number, kind, layout, file_name, state, started_at, row_count, cleared) \
         VALUES ($1, $2, $3, $4, $5, 'loading', $6, 0, FALSE)",
    );
    let sql = sql.bind(edition.id).bind(edition.number).bind(edition.kind.name());
    db.execute(sql.bind(layout).bind(file_name).bind(now)).await
}

/// Counts rows that were written in the same transaction; nothing is counted for an edition that was taken over.
pub(super) async fn count_more(db: &mut Conn, number: i64, more: i64) -> Result<bool> {
    let sql =
        Sql::new("UPDATE imports SET row_count = row_count + $1 WHERE number = $2 AND state = 'loading'");
    Ok(db.execute(sql.bind(more).bind(number)).await? == 1)
}

pub(super) async fn count_loaded(db: &mut Conn, number: i64) -> Result<i64> {
    let sql = Sql::new("SELECT row_count FROM imports WHERE number = $1");
    Ok(db.fetch_one::<(i64,)>(sql.bind(number)).await?.0)
}

pub(super) async fn replace(db: &mut Conn, kind: EditionKind, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE imports SET state = 'replaced', ended_at = $1 WHERE kind = $2 AND state = 'current'",
    );
    db.execute(sql.bind(now).bind(kind.name())).await
}

pub(super) async fn make_current(db: &mut Conn, number: i64, now: Timestamp) -> Result<bool> {
    let sql = Sql::new(
        "UPDATE imports SET state = 'current', ended_at = $1 WHERE number = $2 AND state = 'loading'",
    );
    Ok(db.execute(sql.bind(now).bind(number)).await? == 1)
}

pub(super) async fn abandon(db: &mut Conn, number: i64, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE imports SET state = 'abandoned', ended_at = $1 WHERE number = $2 AND state = 'loading'",
    );
    db.execute(sql.bind(now).bind(number)).await
}

pub(super) async fn abandon_loading(db: &mut Conn, kind: EditionKind, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE imports SET state = 'abandoned', ended_at = $1 WHERE kind = $2 AND state = 'loading'",
    );
    db.execute(sql.bind(now).bind(kind.name())).await
}

/// Whatever was begun before this and never came to an end.
pub(super) async fn abandon_started_before(db: &mut Conn, before: Timestamp, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE imports SET state = 'abandoned', ended_at = $1 WHERE state = 'loading' AND started_at < $2",
    );
    db.execute(sql.bind(now).bind(before)).await
}

pub(super) async fn uncleared(db: &mut Conn) -> Result<Vec<(String, i64)>> {
    let sql = Sql::new(
        "SELECT kind, number FROM imports WHERE NOT cleared AND state IN ('replaced', 'abandoned') ORDER BY number",
    );
    db.fetch_all(sql).await
}

pub(super) async fn cleared(db: &mut Conn, number: i64) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE imports SET cleared = TRUE WHERE number = $1 AND state IN ('replaced', 'abandoned')",
    );
    db.execute(sql.bind(number)).await
}
