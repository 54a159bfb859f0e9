//! One request.

use crate::{
    clock::Timestamp,
    ids::{AccountId, DataRequestId},
    requests::{
        AnswerText, DataRequest, End, Extension, ExtensionReason, NewRequest, RequestKind, RequestText,
    },
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct RequestRow {
    id: DataRequestId,
    account_id: AccountId,
    kind: RequestKind,
    request: RequestText,
    made_at: Timestamp,
    due_at: Option<Timestamp>,
    acknowledged_at: Option<Timestamp>,
    extended_at: Option<Timestamp>,
    extended_because: Option<ExtensionReason>,
    answered_at: Option<Timestamp>,
    answer: Option<AnswerText>,
    withdrawn_at: Option<Timestamp>,
}

impl RequestRow {
    fn into_request(self) -> (AccountId, DataRequest) {
        let extension = self.extended_at.zip(self.extended_because);
        let answered = self.answered_at.zip(self.answer).map(|(at, text)| End::Answered { at, text });
        let request = DataRequest {
            id: self.id,
            kind: self.kind,
            text: self.request,
            made_at: self.made_at,
            late_from: self.due_at,
            acknowledged_at: self.acknowledged_at,
            extension: extension.map(|(at, because)| Extension { at, because }),
            end: answered.or(self.withdrawn_at.map(|at| End::TakenBack { at })),
        };
        (self.account_id, request)
    }
}

const COLUMNS: &str = "SELECT id, account_id, kind, request, made_at, due_at, acknowledged_at, extended_at,
        extended_because, answered_at, answer, withdrawn_at FROM data_requests";

/// Keeps a request that was made then, and is late from then on.
pub(in crate::requests) async fn insert(
    db: &mut Conn,
    (id, of): (DataRequestId, AccountId),
    new: &NewRequest,
    (made_at, due_at): (Timestamp, Timestamp),
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO data_requests (id, account_id, kind, request, made_at, due_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    db.execute(sql.bind(id).bind(of).bind(new.kind).bind(&new.text).bind(made_at).bind(due_at)).await
}

/// All requests of a person, the latest first.
pub(in crate::requests) async fn all_of(db: &mut Conn, of: AccountId) -> Result<Vec<DataRequest>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" WHERE account_id = ").push_bind(of).push(" ORDER BY made_at DESC, id DESC");
    let rows: Vec<RequestRow> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|row| row.into_request().1).collect())
}

/// A request that was not taken back, and whose it is.
pub(in crate::requests) async fn find(
    db: &mut Conn,
    id: DataRequestId,
) -> Result<Option<(AccountId, DataRequest)>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" WHERE withdrawn_at IS NULL AND id = ").push_bind(id);
    let row: Option<RequestRow> = db.fetch_optional(sql).await?;
    Ok(row.map(RequestRow::into_request))
}

/// How many requests of a person wait.
pub(in crate::requests) async fn count_open_of(db: &mut Conn, of: AccountId) -> Result<i64> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM data_requests
         WHERE account_id = $1 AND answered_at IS NULL AND withdrawn_at IS NULL",
    );
    Ok(db.fetch_one::<(i64,)>(sql.bind(of)).await?.0)
}

/// Takes a request back; none where it was answered or taken back.
pub(in crate::requests) async fn take_back(db: &mut Conn, id: DataRequestId, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE data_requests SET withdrawn_at = $1
         WHERE id = $2 AND answered_at IS NULL AND withdrawn_at IS NULL",
    );
    db.execute(sql.bind(now).bind(id)).await
}

/// Erases a request.
pub(in crate::requests) async fn erase(db: &mut Conn, id: DataRequestId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM data_requests WHERE id = $1").bind(id)).await
}
