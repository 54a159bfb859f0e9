//! What an administrator did with a request.

use crate::{
    clock::Timestamp,
    ids::DataRequestId,
    requests::{AnswerText, ExtensionReason},
    storage::{Conn, Result, Sql},
};

/// A complaint is acknowledged; no day is set from then on.
pub(in crate::requests) async fn acknowledge(
    db: &mut Conn,
    id: DataRequestId,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new("UPDATE data_requests SET acknowledged_at = $1, due_at = NULL WHERE id = $2");
    db.execute(sql.bind(now).bind(id)).await
}

/// A request takes longer, and is late from then on.
pub(in crate::requests) async fn extend(
    db: &mut Conn,
    id: DataRequestId,
    (because, due_at): (&ExtensionReason, Timestamp),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE data_requests SET extended_at = $1, extended_because = $2, due_at = $3 WHERE id = $4",
    );
    db.execute(sql.bind(now).bind(because).bind(due_at).bind(id)).await
}

/// A request is answered.
pub(in crate::requests) async fn answer(
    db: &mut Conn,
    id: DataRequestId,
    text: &AnswerText,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new("UPDATE data_requests SET answered_at = $1, answer = $2 WHERE id = $3");
    db.execute(sql.bind(now).bind(text).bind(id)).await
}
