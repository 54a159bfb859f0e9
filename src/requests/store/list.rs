//! Requests that wait, that were answered, and whose time is over.

use crate::{
    clock::Timestamp,
    ids::{AccountId, DataRequestId},
    requests::{Answered, Counts, RequestKind, Waiting},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

type Row = (DataRequestId, RequestKind, Timestamp, Option<Timestamp>);

/// Those that wait, what is late first comes first; what has no day comes last.
pub(in crate::requests) async fn waiting(db: &mut Conn, page: &PageRequest) -> Result<Page<Waiting>> {
    let mut sql = Sql::new(
        "SELECT id, kind, made_at, due_at FROM data_requests
         WHERE answered_at IS NULL AND withdrawn_at IS NULL",
    );
    if let Some(after) = &page.after {
        sql.push(" AND (COALESCE(due_at, ").push_bind(Timestamp::MAX);
        sql.push("), id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY COALESCE(due_at, ").push_bind(Timestamp::MAX);
    sql.push("), id LIMIT ").push_bind(page.limit_plus_one());
    let rows: Vec<Row> = db.fetch_all(sql).await?;
    let rows = rows.into_iter();
    let rows = rows.map(|(id, kind, made_at, late_from)| Waiting { id, kind, made_at, late_from }).collect();
    let place = |one: &Waiting| Cursor { at: one.late_from.unwrap_or(Timestamp::MAX), id: one.id.as_uuid() };
    Ok(Page::new(rows, page, place))
}

/// Those that were answered since then, the latest first.
pub(in crate::requests) async fn answered(
    db: &mut Conn,
    since: Timestamp,
    page: &PageRequest,
) -> Result<Page<Answered>> {
    let mut sql = Sql::new("SELECT id, kind, made_at, answered_at FROM data_requests WHERE answered_at >= ");
    sql.push_bind(since);
    if let Some(after) = &page.after {
        sql.push(" AND (answered_at, id) < (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY answered_at DESC, id DESC LIMIT ").push_bind(page.limit_plus_one());
    let rows: Vec<(DataRequestId, RequestKind, Timestamp, Timestamp)> = db.fetch_all(sql).await?;
    let rows = rows.into_iter();
    let rows =
        rows.map(|(id, kind, made_at, answered_at)| Answered { id, kind, made_at, answered_at }).collect();
    Ok(Page::new(rows, page, |one: &Answered| Cursor { at: one.answered_at, id: one.id.as_uuid() }))
}

/// How many wait, and of how many the day is over.
pub(in crate::requests) async fn counts(db: &mut Conn, now: Timestamp) -> Result<Counts> {
    let sql = Sql::new(
        "SELECT COUNT(*), COUNT(*) FILTER (WHERE due_at <= $1) FROM data_requests
         WHERE answered_at IS NULL AND withdrawn_at IS NULL",
    );
    let (waiting, overdue) = db.fetch_one(sql.bind(now)).await?;
    Ok(Counts { waiting, overdue })
}

/// Those that were answered or taken back before then, and whose they were.
pub(in crate::requests) async fn ended_before(
    db: &mut Conn,
    before: Timestamp,
    most: u32,
) -> Result<Vec<(DataRequestId, AccountId)>> {
    let sql = Sql::new(
        "SELECT id, account_id FROM data_requests WHERE COALESCE(answered_at, withdrawn_at) < $1
         ORDER BY made_at, id LIMIT $2",
    );
    db.fetch_all(sql.bind(before).bind(most)).await
}
