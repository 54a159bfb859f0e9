//! Confirmations, the links to them, and who has to be rung.

use time::Date;

use crate::{
    accounts::{ConfirmationToken, Whom},
    assistants::{
        casework::Call,
        freshness::{Confirmed, Rhythm, Step, Waiting},
        life::Status,
        terms::Looking,
        way::Way,
    },
    clock::Timestamp,
    ids::{AccountId, AssistantId, PersonId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct ConfirmedRow {
    confirmed_on: Date,
    done: Option<Step>,
    way: Option<Way>,
    looking: Option<Looking>,
}

impl From<ConfirmedRow> for Confirmed {
    fn from(row: ConfirmedRow) -> Self {
        let rhythm = Rhythm::of(row.way, row.looking);
        Self { done: row.done, ..Self::new(row.confirmed_on, rhythm) }
    }
}

#[derive(sqlx::FromRow)]
struct WaitingRow {
    assistant_id: AssistantId,
    account_id: Option<AccountId>,
    person_id: Option<PersonId>,
    status: Status,
    #[sqlx(flatten)]
    confirmed: ConfirmedRow,
}

impl From<WaitingRow> for Waiting {
    fn from(row: WaitingRow) -> Self {
        let whose = row.account_id.map(Whom::Account).or(row.person_id.map(Whom::Person));
        let is_on_register = row.status == Status::OnRecord;
        Self { id: row.assistant_id, whose, is_on_register, confirmed: row.confirmed.into() }
    }
}

/// When a record was confirmed last.
pub(in crate::assistants) async fn find(db: &mut Conn, id: AssistantId) -> Result<Option<Confirmed>> {
    let sql = Sql::new(
        "SELECT c.confirmed_on, c.done, a.way, a.looking
         FROM assistant_confirmations c JOIN assistants a ON a.id = c.assistant_id WHERE c.assistant_id = $1",
    );
    let row: Option<ConfirmedRow> = db.fetch_optional(sql.bind(id)).await?;
    Ok(row.map(Confirmed::from))
}

/// Begins the count of a record: nothing that followed before matters any more, and no link of before works.
pub(in crate::assistants) async fn restart(
    db: &mut Conn,
    id: AssistantId,
    on: Date,
    next_on: Option<Date>,
) -> Result<()> {
    let sql = Sql::new(
        "INSERT INTO assistant_confirmations (assistant_id, confirmed_on, next_on) VALUES ($1, $2, $3)
         ON CONFLICT (assistant_id) DO UPDATE SET confirmed_on = excluded.confirmed_on, next_on = excluded.next_on,
             done = NULL, call_since = NULL",
    );
    db.execute(sql.bind(id).bind(on).bind(next_on)).await?;
    forget_links(db, id).await
}

/// Lets the count of a record rest: nothing follows, nobody is rung, and no link works.
pub(in crate::assistants) async fn rest(db: &mut Conn, id: AssistantId) -> Result<()> {
    let sql = Sql::new(
        "UPDATE assistant_confirmations SET next_on = NULL, call_since = NULL WHERE assistant_id = $1",
    );
    db.execute(sql.bind(id)).await?;
    forget_links(db, id).await
}

async fn forget_links(db: &mut Conn, id: AssistantId) -> Result<()> {
    db.execute(Sql::new("DELETE FROM confirmation_links WHERE assistant_id = $1").bind(id)).await?;
    Ok(())
}

/// Records for which something falls on a day or fell before it, the longest waiting first.
pub(in crate::assistants) async fn due(db: &mut Conn, today: Date, most: usize) -> Result<Vec<Waiting>> {
    let sql = Sql::new(
        "SELECT c.assistant_id, a.account_id, a.person_id, a.status, c.confirmed_on, c.done, a.way, a.looking
         FROM assistant_confirmations c JOIN assistants a ON a.id = c.assistant_id
         WHERE c.next_on <= $1 ORDER BY c.next_on, c.assistant_id LIMIT $2",
    );
    let rows: Vec<WaitingRow> =
        db.fetch_all(sql.bind(today).bind(i64::try_from(most).unwrap_or(i64::MAX))).await?;
    Ok(rows.into_iter().map(Waiting::from).collect())
}

/// Records on the register whose count never began.
pub(in crate::assistants) async fn uncounted(db: &mut Conn, most: usize) -> Result<Vec<AssistantId>> {
    let sql = Sql::new(
        "SELECT a.id FROM assistants a WHERE a.status = 'on_record' AND NOT EXISTS
             (SELECT 1 FROM assistant_confirmations c WHERE c.assistant_id = a.id) LIMIT $1",
    );
    let rows: Vec<(AssistantId,)> = db.fetch_all(sql.bind(i64::try_from(most).unwrap_or(i64::MAX))).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes what was done for a record, and since when it has to be rung for, if it has to.
pub(in crate::assistants) async fn followed(
    db: &mut Conn,
    id: AssistantId,
    after: &Confirmed,
    call_since: Option<Timestamp>,
) -> Result<()> {
    let sql = Sql::new(
        "UPDATE assistant_confirmations SET done = $1, next_on = $2, call_since = COALESCE(call_since, $3)
         WHERE assistant_id = $4",
    );
    db.execute(sql.bind(after.done).bind(after.next_on()).bind(call_since).bind(id)).await?;
    Ok(())
}

/// Keeps what is kept of a link that leaves in a mail.
pub(in crate::assistants) async fn add_link(
    db: &mut Conn,
    token: &ConfirmationToken,
    id: AssistantId,
    now: Timestamp,
) -> Result<()> {
    let sql =
        Sql::new("INSERT INTO confirmation_links (token_hash, assistant_id, sent_at) VALUES ($1, $2, $3)");
    db.execute(sql.bind(token.hash()).bind(id).bind(now)).await?;
    Ok(())
}

/// The record to which a link leads that was sent since, as long as it is on the register.
pub(in crate::assistants) async fn by_link(
    db: &mut Conn,
    token: &ConfirmationToken,
    since: Timestamp,
) -> Result<Option<AssistantId>> {
    let sql = Sql::new(
        "SELECT a.id FROM confirmation_links l JOIN assistants a ON a.id = l.assistant_id
         WHERE l.token_hash = $1 AND l.sent_at >= $2 AND a.status = 'on_record'",
    );
    let row: Option<(AssistantId,)> = db.fetch_optional(sql.bind(token.hash()).bind(since)).await?;
    Ok(row.map(|(id,)| id))
}

/// Forgets links that were sent before.
pub(in crate::assistants) async fn forget_old_links(db: &mut Conn, before: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM confirmation_links WHERE sent_at < $1").bind(before)).await
}

/// A page of those who have to be rung, the longest waiting first.
pub(in crate::assistants) async fn calls(db: &mut Conn, page: &PageRequest) -> Result<Page<Call>> {
    let mut sql = Sql::new(
        "SELECT c.assistant_id AS id, a.number, c.confirmed_on, c.call_since
         FROM assistant_confirmations c JOIN assistants a ON a.id = c.assistant_id
         WHERE c.call_since IS NOT NULL",
    );
    if let Some(after) = &page.after {
        sql.push(" AND (c.call_since, c.assistant_id) > (").push_bind(after.at);
        sql.push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY c.call_since, c.assistant_id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |call: &Call| Cursor { at: call.call_since, id: call.id.as_uuid() }))
}

/// How many have to be rung.
pub(in crate::assistants) async fn count_calls(db: &mut Conn) -> Result<i64> {
    let sql = Sql::new("SELECT COUNT(*) FROM assistant_confirmations WHERE call_since IS NOT NULL");
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}

/// Whether the owner of a record has to be rung.
pub(in crate::assistants) async fn has_to_be_rung(db: &mut Conn, id: AssistantId) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM assistant_confirmations WHERE assistant_id = $1 AND call_since IS NOT NULL",
    );
    Ok(db.fetch_one::<(i64,)>(sql.bind(id)).await?.0 == 1)
}
