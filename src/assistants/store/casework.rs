//! What registrars do with records.

use time::Date;

use crate::{
    assistants::casework::Case,
    clock::Timestamp,
    ids::{AccountId, AssistantId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

/// Records that were sent and not put on the register, and records in which a claim waits. A paused record rests.
const WAITING: &str = "FROM (SELECT assistant_id AS id, MIN(waiting_since) AS since, COUNT(*) AS claims
        FROM assistant_claims WHERE state = 'waiting' GROUP BY assistant_id
        UNION ALL
        SELECT s.id, s.sent_at, 0 FROM assistants s WHERE s.status = 'sent' AND NOT EXISTS
            (SELECT 1 FROM assistant_claims c WHERE c.assistant_id = s.id AND c.state = 'waiting')) w
    JOIN assistants a ON a.id = w.id AND a.status IN ('sent', 'on_record')
    LEFT JOIN record_cases t ON t.assistant_id = a.id";

/// A page of the queue, of one officer's records or of all.
pub(in crate::assistants) async fn page(
    db: &mut Conn,
    of: Option<AccountId>,
    page: &PageRequest,
) -> Result<Page<Case>> {
    let mut sql = Sql::new("SELECT a.id, a.number, a.status, w.since, w.claims, t.taken_by ");
    sql.push(WAITING).push(" WHERE TRUE");
    if let Some(of) = of {
        sql.push(" AND t.taken_by = ").push_bind(of);
    }
    if let Some(after) = &page.after {
        sql.push(" AND (w.since, a.id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY w.since, a.id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |case: &Case| Cursor { at: case.since, id: case.id.as_uuid() }))
}

pub(in crate::assistants) async fn count(db: &mut Conn) -> Result<i64> {
    let mut sql = Sql::new("SELECT COUNT(*) ");
    sql.push(WAITING);
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}

/// The record that waits longest of those on which nobody works.
pub(in crate::assistants) async fn first_free(db: &mut Conn) -> Result<Option<AssistantId>> {
    let mut sql = Sql::new("SELECT a.id ");
    sql.push(WAITING).push(" WHERE t.taken_by IS NULL ORDER BY w.since, a.id LIMIT 1");
    Ok(db.fetch_optional::<(AssistantId,)>(sql).await?.map(|(id,)| id))
}

/// Notes who works on a record; none where somebody else was faster.
pub(in crate::assistants) async fn take(
    db: &mut Conn,
    id: AssistantId,
    by: AccountId,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO record_cases (assistant_id, taken_by, taken_at) VALUES ($1, $2, $3)
         ON CONFLICT (assistant_id) DO NOTHING",
    );
    db.execute(sql.bind(id).bind(by).bind(now)).await
}

pub(in crate::assistants) async fn give_back(db: &mut Conn, id: AssistantId, by: AccountId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM record_cases WHERE assistant_id = $1 AND taken_by = $2");
    db.execute(sql.bind(id).bind(by)).await
}

/// Nobody works on a record any more in which nothing waits.
pub(in crate::assistants) async fn end_when_done(db: &mut Conn, id: AssistantId) -> Result<u64> {
    let sql = Sql::new(
        "DELETE FROM record_cases WHERE assistant_id = $1 AND NOT EXISTS (
             SELECT 1 FROM assistants a WHERE a.id = $1 AND (a.status = 'sent' OR EXISTS
                 (SELECT 1 FROM assistant_claims c WHERE c.assistant_id = a.id AND c.state = 'waiting')))",
    );
    db.execute(sql.bind(id)).await
}

/// Everybody who works on a record.
pub(in crate::assistants) async fn officers(db: &mut Conn) -> Result<Vec<AccountId>> {
    let sql = Sql::new("SELECT DISTINCT taken_by FROM record_cases ORDER BY taken_by");
    Ok(db.fetch_all::<(AccountId,)>(sql).await?.into_iter().map(|(officer,)| officer).collect())
}

/// The records on which somebody works.
pub(in crate::assistants) async fn taken_of(db: &mut Conn, by: AccountId) -> Result<Vec<AssistantId>> {
    let sql = Sql::new("SELECT assistant_id FROM record_cases WHERE taken_by = $1 ORDER BY assistant_id");
    Ok(db.fetch_all::<(AssistantId,)>(sql.bind(by)).await?.into_iter().map(|(id,)| id).collect())
}

/// Who works on a record.
pub(in crate::assistants) async fn taken_by(db: &mut Conn, id: AssistantId) -> Result<Option<AccountId>> {
    let sql = Sql::new("SELECT taken_by FROM record_cases WHERE assistant_id = $1");
    Ok(db.fetch_optional::<(AccountId,)>(sql.bind(id)).await?.map(|(by,)| by))
}

/// Whether there is a record that officers may open: drafts are their owners' own.
pub(in crate::assistants) async fn may_be_opened(db: &mut Conn, id: AssistantId) -> Result<bool> {
    let sql = Sql::new("SELECT COUNT(*) FROM assistants WHERE id = $1 AND status <> 'draft'");
    Ok(db.fetch_one::<(i64,)>(sql.bind(id)).await?.0 == 1)
}

pub(in crate::assistants) async fn declare(
    db: &mut Conn,
    by: AccountId,
    id: AssistantId,
    today: Date,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO record_openings (account_id, assistant_id, declared_on) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, assistant_id) DO UPDATE SET declared_on = excluded.declared_on",
    );
    db.execute(sql.bind(by).bind(id).bind(today)).await
}

pub(in crate::assistants) async fn has_declared(
    db: &mut Conn,
    by: AccountId,
    id: AssistantId,
    today: Date,
) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM record_openings WHERE account_id = $1 AND assistant_id = $2 AND declared_on = $3",
    );
    Ok(db.fetch_one::<(i64,)>(sql.bind(by).bind(id).bind(today)).await?.0 == 1)
}
