//! Links to a record.

use crate::{
    accounts::ShareToken,
    assistants::{
        life::Status,
        sharing::{Opened, Share},
    },
    clock::Timestamp,
    ids::{AssistantId, ShareId},
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct ShareRow {
    id: ShareId,
    made_at: Timestamp,
    ends_at: Timestamp,
    withdrawn_at: Option<Timestamp>,
    openings: i64,
    first_opened_at: Option<Timestamp>,
    last_opened_at: Option<Timestamp>,
    status: Status,
    sent_at: Option<Timestamp>,
    /// How many suspensions are in force of which its owner was told.
    suspended: i64,
}

impl From<ShareRow> for Share {
    fn from(row: ShareRow) -> Self {
        let opened = row.first_opened_at.zip(row.last_opened_at);
        Self {
            id: row.id,
            made_at: row.made_at,
            ends_at: row.ends_at,
            withdrawn_at: row.withdrawn_at,
            opened: opened.map(|(first, last)| Opened { times: row.openings, first, last }),
            record: (row.status, row.sent_at),
            is_suspended: row.suspended > 0,
        }
    }
}

/// Keeps what is kept of a link.
pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    (of, id): (AssistantId, ShareId),
    token: &ShareToken,
    now: Timestamp,
    ends_at: Timestamp,
) -> Result<()> {
    let sql = Sql::new(
        "INSERT INTO record_shares (id, assistant_id, token_hash, made_at, ends_at, openings)
         VALUES ($1, $2, $3, $4, $5, 0)",
    );
    db.execute(sql.bind(id).bind(of).bind(token.hash()).bind(now).bind(ends_at)).await?;
    Ok(())
}

/// All links to a record, the newest first.
pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Share>> {
    let sql = Sql::new(
        "SELECT s.id, s.made_at, s.ends_at, s.withdrawn_at, s.openings, s.first_opened_at, s.last_opened_at,
             a.status, a.sent_at,
             (SELECT COUNT(*) FROM record_suspensions n WHERE n.assistant_id = a.id AND n.lifted_at IS NULL
                 AND n.told_at IS NOT NULL) AS suspended
         FROM record_shares s JOIN assistants a ON a.id = s.assistant_id
         WHERE s.assistant_id = $1 ORDER BY s.made_at DESC, s.id DESC",
    );
    let rows: Vec<ShareRow> = db.fetch_all(sql.bind(of)).await?;
    Ok(rows.into_iter().map(Share::from).collect())
}

/// Takes a link back; none where it is another's, taken back already, or unknown.
pub(in crate::assistants) async fn withdraw(
    db: &mut Conn,
    (of, id): (AssistantId, ShareId),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE record_shares SET withdrawn_at = $1 WHERE id = $2 AND assistant_id = $3 AND withdrawn_at IS NULL",
    );
    db.execute(sql.bind(now).bind(id).bind(of)).await
}

/// Which link this is and to which record it leads, if it works now. [`Share::stage`] says the same in Rust, for the list
/// of its owner, but for a suspension of which she is told later.
pub(in crate::assistants) async fn working(
    db: &mut Conn,
    token: &ShareToken,
    now: Timestamp,
) -> Result<Option<(ShareId, AssistantId)>> {
    let sql = Sql::new(
        "SELECT s.id, s.assistant_id FROM record_shares s JOIN assistants a ON a.id = s.assistant_id
         WHERE s.token_hash = $1 AND s.withdrawn_at IS NULL AND s.ends_at > $2 AND a.status = 'on_record'
             AND a.sent_at <= s.made_at AND NOT EXISTS
                 (SELECT 1 FROM record_suspensions n WHERE n.assistant_id = a.id AND n.lifted_at IS NULL)",
    );
    db.fetch_optional(sql.bind(token.hash()).bind(now)).await
}

/// Counts an opening of a link.
pub(in crate::assistants) async fn count_opening(db: &mut Conn, id: ShareId, now: Timestamp) -> Result<()> {
    let sql = Sql::new(
        "UPDATE record_shares SET openings = openings + 1, last_opened_at = $1,
             first_opened_at = COALESCE(first_opened_at, $1) WHERE id = $2",
    );
    db.execute(sql.bind(now).bind(id)).await?;
    Ok(())
}

/// Forgets links that ended before.
pub(in crate::assistants) async fn forget_before(db: &mut Conn, before: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM record_shares WHERE ends_at < $1").bind(before)).await
}
