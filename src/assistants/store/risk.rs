//! Who was removed for risk, the records that may be of them, and the rulings for risk that are under way.

use time::Date;

use crate::{
    assistants::{
        FullName,
        birth::BirthDate,
        risk::{Match, MatchOutcome, Removed, WaitingMatch},
        rulings::{ForRisk, RulingKind},
    },
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
    text::PersonName,
};

#[derive(sqlx::FromRow)]
struct RemovedRow {
    id: RulingId,
    first_name: PersonName,
    last_name: PersonName,
    born_on: Date,
    decision: RulingKind,
    decided_on: Date,
}

impl From<RemovedRow> for Removed {
    fn from(row: RemovedRow) -> Self {
        let name = FullName { first: row.first_name, last: row.last_name };
        let born_on = BirthDate::kept(row.born_on);
        Self { id: row.id, name, born_on, decision: row.decision, decided_on: row.decided_on }
    }
}

#[derive(sqlx::FromRow)]
struct MatchRow {
    #[sqlx(flatten)]
    removed: RemovedRow,
    found_at: Timestamp,
    decided_at: Option<Timestamp>,
    outcome: Option<MatchOutcome>,
}

/// A ruling for risk that is proposed or appealed against.
const UNDER_WAY: &str = "r.reason = 'risk' AND ((r.decided_at IS NULL AND r.withdrawn_at IS NULL)
         OR (r.appealed_at IS NOT NULL AND r.appeal_decided_at IS NULL))";

/// A match that somebody has to look at: of a record that is there to be put on the register.
const WAITING: &str = "FROM (SELECT m.assistant_id AS id, MIN(m.found_at) AS since FROM risk_matches m
             WHERE m.outcome IS NULL GROUP BY m.assistant_id) w
         JOIN assistants a ON a.id = w.id WHERE a.status IN ('sent', 'on_record', 'paused')";

/// Keeps a minimal record.
pub(in crate::assistants) async fn insert(db: &mut Conn, removed: &Removed) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO removed_for_risk (id, first_name, last_name, born_on, decision, decided_on)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    let sql = sql.bind(removed.id).bind(&removed.name.first).bind(&removed.name.last).bind(removed.born_on);
    db.execute(sql.bind(removed.decision).bind(removed.decided_on)).await
}

/// Takes a minimal record away, with everything that was found by it.
pub(in crate::assistants) async fn delete(db: &mut Conn, id: RulingId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM removed_for_risk WHERE id = $1").bind(id)).await
}

/// The minimal records of those who were born on one of these days.
pub(in crate::assistants) async fn born_on(
    db: &mut Conn,
    days: impl Iterator<Item = BirthDate>,
) -> Result<Vec<Removed>> {
    let mut sql = Sql::new(
        "SELECT id, first_name, last_name, born_on, decision, decided_on FROM removed_for_risk WHERE born_on IN (",
    );
    sql.push_list(days).push(") ORDER BY decided_on, id");
    Ok(db.fetch_all::<RemovedRow>(sql).await?.into_iter().map(Into::into).collect())
}

/// Raises that a record may be of somebody, unless that was raised before.
pub(in crate::assistants) async fn raise(
    db: &mut Conn,
    (of, removed): (AssistantId, RulingId),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO risk_matches (assistant_id, removed_id, found_at) VALUES ($1, $2, $3)
         ON CONFLICT (assistant_id, removed_id) DO NOTHING",
    );
    db.execute(sql.bind(of).bind(removed).bind(now)).await
}

/// Of whom a record may be, those first of whom nobody has said anything.
pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Match>> {
    let sql = Sql::new(
        "SELECT r.id, r.first_name, r.last_name, r.born_on, r.decision, r.decided_on, m.found_at, m.decided_at, m.outcome
         FROM risk_matches m JOIN removed_for_risk r ON r.id = m.removed_id
         WHERE m.assistant_id = $1 ORDER BY CASE WHEN m.outcome IS NULL THEN 0 ELSE 1 END, m.found_at, r.id",
    );
    let rows: Vec<MatchRow> = db.fetch_all(sql.bind(of)).await?;
    let one = |row: MatchRow| Match {
        removed: row.removed.into(),
        found_at: row.found_at,
        outcome: row.outcome.zip(row.decided_at),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Notes what a safeguarding officer says of a match; none where it is settled.
pub(in crate::assistants) async fn decide(
    db: &mut Conn,
    (of, removed): (AssistantId, RulingId),
    outcome: MatchOutcome,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE risk_matches SET outcome = $1, decided_at = $2
         WHERE assistant_id = $3 AND removed_id = $4 AND COALESCE(outcome, 'same') = 'same'",
    );
    db.execute(sql.bind(outcome).bind(now).bind(of).bind(removed)).await
}

/// What is the same person as somebody who was removed does not stand in the way of a record any more.
pub(in crate::assistants) async fn allow(db: &mut Conn, of: AssistantId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE risk_matches SET outcome = 'allowed', decided_at = $1 WHERE assistant_id = $2 AND outcome = 'same'",
    );
    db.execute(sql.bind(now).bind(of)).await
}

/// A page of matches of which nobody has said anything, the longest waiting first.
pub(in crate::assistants) async fn waiting(db: &mut Conn, page: &PageRequest) -> Result<Page<WaitingMatch>> {
    let mut sql = Sql::new("SELECT a.id AS assistant_id, a.number, w.since ");
    sql.push(WAITING);
    if let Some(after) = &page.after {
        sql.push(" AND (w.since, a.id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY w.since, a.id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |one: &WaitingMatch| Cursor { at: one.since, id: one.assistant_id.as_uuid() }))
}

/// How many records there are of whose matches nobody has said anything.
pub(in crate::assistants) async fn count_waiting(db: &mut Conn) -> Result<i64> {
    let mut sql = Sql::new("SELECT COUNT(*) ");
    sql.push(WAITING);
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}

/// Whether a record may be of somebody who was removed for risk, or is.
pub(in crate::assistants) async fn is_matched(db: &mut Conn, of: AssistantId) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM risk_matches WHERE assistant_id = $1 AND COALESCE(outcome, 'same') = 'same'",
    );
    Ok(db.fetch_one::<(i64,)>(sql.bind(of)).await?.0 > 0)
}

/// Whether safeguarding officers have a record in hand, by a match or by a ruling that was neither taken back nor reversed.
pub(in crate::assistants) async fn is_at_safeguarding(db: &mut Conn, of: AssistantId) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM record_rulings WHERE assistant_id = $1 AND reason = 'risk' AND withdrawn_at IS NULL
             AND COALESCE(appeal_outcome, 'upheld') = 'upheld'",
    );
    let rulings = db.fetch_one::<(i64,)>(sql.bind(of)).await?.0;
    Ok(rulings > 0 || is_matched(db, of).await?)
}

/// Whether a ruling for risk about a record is proposed or appealed against.
pub(in crate::assistants) async fn is_under_way(db: &mut Conn, of: AssistantId) -> Result<bool> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM record_rulings r WHERE ");
    sql.push(UNDER_WAY).push(" AND r.assistant_id = ").push_bind(of);
    Ok(db.fetch_one::<(i64,)>(sql).await?.0 > 0)
}

/// A page of rulings for risk that are under way, the longest waiting first.
pub(in crate::assistants) async fn rulings(db: &mut Conn, page: &PageRequest) -> Result<Page<ForRisk>> {
    let mut sql = Sql::new(
        "SELECT r.id, r.assistant_id, a.number, COALESCE(r.appealed_at, r.proposed_at) AS since, r.ready_at,
            r.appealed_at
         FROM record_rulings r JOIN assistants a ON a.id = r.assistant_id WHERE ",
    );
    sql.push(UNDER_WAY);
    if let Some(after) = &page.after {
        sql.push(" AND (COALESCE(r.appealed_at, r.proposed_at), r.id) > (").push_bind(after.at);
        sql.push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY COALESCE(r.appealed_at, r.proposed_at), r.id LIMIT ")
        .push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |one: &ForRisk| Cursor { at: one.since, id: one.id.as_uuid() }))
}

/// How many rulings for risk can be decided by now.
pub(in crate::assistants) async fn count_rulings(db: &mut Conn, now: Timestamp) -> Result<i64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM record_rulings r WHERE ");
    sql.push(UNDER_WAY).push(" AND COALESCE(r.appealed_at, r.ready_at) <= ").push_bind(now);
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}
