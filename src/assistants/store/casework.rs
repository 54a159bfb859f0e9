//! What registrars do with records.

use time::Date;

use super::{risk, suspension};
use crate::{
    accounts::Role,
    assistants::casework::Case,
    clock::Timestamp,
    ids::{AccountId, AssistantId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

/// Records that were sent and not put on the register, records in which a claim waits, records of which something was
/// asked that is not settled, and records whose refusal or removal is proposed or appealed against. A paused record
/// rests, and of one that has left only an appeal waits. What is for risk waits for safeguarding officers.
const WAITING: &str = "FROM (SELECT u.id, MIN(u.since) AS since, CAST(SUM(u.claims) AS BIGINT) AS claims,
            CAST(SUM(u.answers) AS BIGINT) AS answers
        FROM (SELECT assistant_id AS id, waiting_since AS since, 1 AS claims, 0 AS answers
            FROM assistant_claims WHERE state = 'waiting'
            UNION ALL SELECT id, sent_at, 0, 0 FROM assistants WHERE status = 'sent'
            UNION ALL SELECT assistant_id, COALESCE(answered_at, asked_at), 0,
                CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END
            FROM record_questions WHERE read_at IS NULL
            UNION ALL SELECT assistant_id, proposed_at, 0, 0
            FROM record_rulings WHERE decided_at IS NULL AND withdrawn_at IS NULL AND reason <> 'risk'
            UNION ALL SELECT assistant_id, appealed_at, 0, 0
            FROM record_rulings WHERE appealed_at IS NOT NULL AND appeal_decided_at IS NULL AND reason <> 'risk') u
        GROUP BY u.id) w
    JOIN assistants a ON a.id = w.id
    LEFT JOIN record_questions q ON q.assistant_id = a.id AND q.answered_at IS NULL
    LEFT JOIN record_rulings p
        ON p.assistant_id = a.id AND p.decided_at IS NULL AND p.withdrawn_at IS NULL AND p.reason <> 'risk'
    LEFT JOIN record_rulings l
        ON l.assistant_id = a.id AND l.appealed_at IS NOT NULL AND l.appeal_decided_at IS NULL AND l.reason <> 'risk'
    LEFT JOIN record_cases t ON t.assistant_id = a.id";

/// Which of them.
#[derive(Clone, Copy, Debug)]
pub(in crate::assistants) enum Queue {
    /// Those on which this officer works.
    Of(AccountId),
    /// All but those whose owners are waited for.
    InHand {
        /// Whoever was asked before this instant is not waited for any more.
        asked_before: Timestamp,
        /// The present: whoever can reply to a proposal until later is waited for.
        now: Timestamp,
    },
}

impl Queue {
    fn narrow(self, sql: &mut Sql) {
        sql.push(" WHERE (a.status IN ('sent', 'on_record') OR l.id IS NOT NULL");
        // Nobody escapes a decision by a pause.
        sql.push(" OR (a.status = 'paused' AND p.id IS NOT NULL))");
        match self {
            Self::Of(officer) => sql.push(" AND t.taken_by = ").push_bind(officer),
            // What is not there keeps nobody waiting.
            Self::InHand { asked_before, now } => sql
                .push(" AND COALESCE(q.asked_at < ")
                .push_bind(asked_before)
                .push(", TRUE) AND CASE WHEN p.id IS NULL THEN TRUE ELSE COALESCE(p.ready_at <= ")
                .push_bind(now)
                .push(", FALSE) END"),
        };
    }
}

/// A page of the queue.
pub(in crate::assistants) async fn page(
    db: &mut Conn,
    queue: Queue,
    page: &PageRequest,
) -> Result<Page<Case>> {
    let mut sql = Sql::new(
        "SELECT a.id, a.number, a.status, w.since, w.claims, w.answers, q.asked_at, t.taken_by,
            p.proposed_at, p.ready_at, l.appealed_at,
            (SELECT MAX(r.answered_at) FROM record_questions r WHERE r.assistant_id = a.id) AS answered_at ",
    );
    sql.push(WAITING);
    queue.narrow(&mut sql);
    if let Some(after) = &page.after {
        sql.push(" AND (w.since, a.id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY w.since, a.id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |case: &Case| Cursor { at: case.since, id: case.id.as_uuid() }))
}

/// How many of the queue there are.
pub(in crate::assistants) async fn count(db: &mut Conn, queue: Queue) -> Result<i64> {
    let mut sql = Sql::new("SELECT COUNT(*) ");
    sql.push(WAITING);
    queue.narrow(&mut sql);
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}

/// The record that waits longest of those on which nobody works and about which this officer may decide.
pub(in crate::assistants) async fn first_free(
    db: &mut Conn,
    queue: Queue,
    officer: AccountId,
) -> Result<Option<AssistantId>> {
    let mut sql = Sql::new("SELECT a.id ");
    sql.push(WAITING);
    queue.narrow(&mut sql);
    sql.push(" AND COALESCE(l.proposed_by <> ").push_bind(officer);
    sql.push(" AND l.decided_by <> ").push_bind(officer);
    sql.push(
        ", TRUE) AND NOT EXISTS (SELECT 1 FROM record_helpers h WHERE h.assistant_id = a.id AND h.account_id = ",
    )
    .push_bind(officer);
    sql.push(") AND t.taken_by IS NULL ORDER BY w.since, a.id LIMIT 1");
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

/// Nobody works on a record any more.
pub(in crate::assistants) async fn drop_case(db: &mut Conn, id: AssistantId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM record_cases WHERE assistant_id = $1").bind(id)).await
}

/// Nobody works on a record any more in which nothing waits.
pub(in crate::assistants) async fn end_when_done(db: &mut Conn, id: AssistantId) -> Result<u64> {
    let sql = Sql::new(
        "DELETE FROM record_cases WHERE assistant_id = $1 AND NOT EXISTS (
             SELECT 1 FROM assistants a WHERE a.id = $1 AND (a.status = 'sent' OR EXISTS
                 (SELECT 1 FROM assistant_claims c WHERE c.assistant_id = a.id AND c.state = 'waiting') OR EXISTS
                 (SELECT 1 FROM record_questions q WHERE q.assistant_id = a.id AND q.read_at IS NULL) OR EXISTS
                 (SELECT 1 FROM record_rulings r
                     WHERE r.assistant_id = a.id AND r.decided_at IS NULL AND r.withdrawn_at IS NULL
                         AND r.reason <> 'risk')))",
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

/// Whether there is a record that an officer in this role may open. Drafts are their owners' own, but for a suspension or
/// a ruling for risk, at which somebody has to look also when its owner left and began again.
pub(in crate::assistants) async fn may_be_opened(db: &mut Conn, id: AssistantId, role: Role) -> Result<bool> {
    let sql = Sql::new("SELECT COUNT(*) FROM assistants WHERE id = $1 AND status <> 'draft'").bind(id);
    let may = db.fetch_one::<(i64,)>(sql).await?.0 == 1;
    if may || role != Role::Safeguarding {
        return Ok(may);
    }
    Ok(suspension::is_suspended(db, id).await? || risk::is_under_way(db, id).await?)
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

/// Notes that something was decided of which the owner of a record has to be told; none where that is noted.
pub(in crate::assistants) async fn decided(db: &mut Conn, id: AssistantId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO record_news (assistant_id, since) VALUES ($1, $2) ON CONFLICT (assistant_id) DO NOTHING",
    );
    db.execute(sql.bind(id).bind(now)).await
}

/// The owner of a record is told what was decided; none where that happened before.
pub(in crate::assistants) async fn told(db: &mut Conn, id: AssistantId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM record_news WHERE assistant_id = $1");
    db.execute(sql.bind(id)).await
}
