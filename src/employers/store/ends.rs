//! Checks that end, and employers whose time is over.

use time::Date;

use crate::{
    clock::Timestamp,
    employers::words::Reminder,
    ids::EmployerId,
    storage::{Conn, Result, Sql},
};

/// Those whose check ends between two days, or has ended since the first, and who were not told; at most so many. Who has
/// asked for a new check knows.
pub(in crate::employers) async fn to_remind(
    db: &mut Conn,
    (first, last): (Date, Date),
    today: Date,
    most: usize,
) -> Result<Vec<EmployerId>> {
    let sql = Sql::new(
        "SELECT id FROM employers WHERE checked_until BETWEEN $1 AND $2 AND waiting_since IS NULL
             AND CASE WHEN checked_until < $3 THEN COALESCE(reminded <> 'ended', TRUE) ELSE reminded IS NULL END
         ORDER BY checked_until, id LIMIT $4",
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows: Vec<(EmployerId,)> = db.fetch_all(sql.bind(first).bind(last).bind(today).bind(most)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes of what somebody was told; none where another instance was faster.
pub(in crate::employers) async fn note_reminded(
    db: &mut Conn,
    id: EmployerId,
    told: Reminder,
) -> Result<u64> {
    let sql = Sql::new("UPDATE employers SET reminded = $1 WHERE id = $2 AND COALESCE(reminded <> $1, TRUE)");
    db.execute(sql.bind(told).bind(id)).await
}

/// Those that were never sent and that nobody has touched since.
pub(in crate::employers) async fn drafts_before(
    db: &mut Conn,
    before: Timestamp,
    most: u32,
) -> Result<Vec<EmployerId>> {
    let sql = Sql::new(
        "SELECT id FROM employers WHERE status = 'draft' AND updated_at < $1 ORDER BY updated_at, id LIMIT $2",
    );
    let rows: Vec<(EmployerId,)> = db.fetch_all(sql.bind(before).bind(most)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Those that left or were not accepted before then, and those whose check had ended before that day and who asked for no
/// other.
pub(in crate::employers) async fn over_before(
    db: &mut Conn,
    (before, day): (Timestamp, Date),
    most: u32,
) -> Result<Vec<EmployerId>> {
    let sql = Sql::new(
        "SELECT id FROM employers
         WHERE (status IN ('left', 'not_accepted') OR (status = 'checked' AND waiting_since IS NULL AND checked_until < $1))
             AND updated_at < $2
         ORDER BY updated_at, id LIMIT $3",
    );
    let rows: Vec<(EmployerId,)> = db.fetch_all(sql.bind(day).bind(before).bind(most)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Erases an employer and everything that hangs on it.
pub(in crate::employers) async fn erase(db: &mut Conn, id: EmployerId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM employers WHERE id = $1").bind(id)).await
}
