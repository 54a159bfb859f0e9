//! Checks at which somebody has to look again.

use time::Date;

use crate::{
    assistants::casework::LookAgain,
    clock::Timestamp,
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

/// Where the day is the end of a paper or a course, its owner has to bring a new one first.
const TO_LOOK_AGAIN: &str = " FROM assistant_claims c JOIN assistants a ON a.id = c.assistant_id
    LEFT JOIN assistant_trainings t ON t.id = c.training_id
    WHERE c.state IN ('checked', 'expired') AND a.status = 'on_record'
        AND COALESCE(c.look_again_by <> COALESCE(t.expires_on, c.ends_on), TRUE) AND c.look_again_by <= ";

/// A page of them, up to a day.
pub(in crate::assistants) async fn page(
    db: &mut Conn,
    until: Date,
    page: &PageRequest,
) -> Result<Page<LookAgain>> {
    let mut sql = Sql::new("SELECT c.id AS claim_id, c.assistant_id, a.number, c.kind, c.look_again_by");
    sql.push(TO_LOOK_AGAIN).push_bind(until);
    if let Some(after) = &page.after {
        sql.push(" AND (c.look_again_by, c.id) > (").push_bind(after.at.today());
        sql.push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY c.look_again_by, c.id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |row: &LookAgain| Cursor {
        at: Timestamp::start_of_day(row.look_again_by),
        id: row.claim_id.as_uuid(),
    }))
}

/// How many there are, up to a day.
pub(in crate::assistants) async fn count(db: &mut Conn, until: Date) -> Result<i64> {
    let mut sql = Sql::new("SELECT COUNT(*)");
    sql.push(TO_LOOK_AGAIN).push_bind(until);
    Ok(db.fetch_one::<(i64,)>(sql).await?.0)
}
