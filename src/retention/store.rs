//! The tables `retention_periods` and `retention_log`.

use time::Date;
use uuid::Uuid;

use super::{Erased, Kept, Months, Period, Run};
use crate::{
    clock::Timestamp,
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

/// The period that holds on a day. The schema lets no number stand there that is no period.
pub(super) async fn months_on(db: &mut Conn, kept: Kept, day: Date) -> Result<Option<Months>> {
    let sql = Sql::new(
        "SELECT months FROM retention_periods WHERE kind = $1 AND valid_from <= $2
         ORDER BY valid_from DESC LIMIT 1",
    );
    let row: Option<(i64,)> = db.fetch_optional(sql.bind(kept).bind(day)).await?;
    Ok(row.and_then(|(months,)| months.try_into().ok()))
}

/// All periods that were ever set, of each kind by their first days.
pub(super) async fn periods(db: &mut Conn) -> Result<Vec<(Kept, Period)>> {
    let sql = Sql::new(
        "SELECT kind, valid_from, months FROM retention_periods WHERE kind IN ('draft', 'leaver', 'employer', 'request', 'log')
         ORDER BY kind, valid_from",
    );
    let rows: Vec<(Kept, Date, i64)> = db.fetch_all(sql).await?;
    let period = |(kept, from, months): (Kept, Date, i64)| {
        Some((kept, Period { months: months.try_into().ok()?, from }))
    };
    Ok(rows.into_iter().filter_map(period).collect())
}

pub(super) async fn insert(db: &mut Conn, kept: Kept, period: Period) -> Result<u64> {
    let sql = Sql::new("INSERT INTO retention_periods (kind, valid_from, months) VALUES ($1, $2, $3)");
    db.execute(sql.bind(kept).bind(period.from).bind(i64::from(period.months.count()))).await
}

/// Takes away what does not hold yet.
pub(super) async fn delete_later(db: &mut Conn, kept: Kept, today: Date) -> Result<u64> {
    let sql = Sql::new("DELETE FROM retention_periods WHERE kind = $1 AND valid_from > $2");
    db.execute(sql.bind(kept).bind(today)).await
}

pub(super) async fn note(db: &mut Conn, erased: &Erased, months: Months) -> Result<()> {
    let sql = Sql::new("INSERT INTO retention_log (row_id, kind, erased_at, months) VALUES ($1, $2, $3, $4)");
    let sql = sql.bind(erased.row).bind(erased.kept).bind(erased.at).bind(i64::from(months.count()));
    db.execute(sql).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct RunRow {
    erased_at: Timestamp,
    kind: Kept,
    months: i64,
    count: i64,
}

/// How many rows of each kind the latest runs erased.
pub(super) async fn runs(db: &mut Conn, most: u32) -> Result<Vec<Run>> {
    let sql = Sql::new(
        "SELECT erased_at, kind, months, COUNT(*) AS count FROM retention_log
         GROUP BY erased_at, kind, months ORDER BY erased_at DESC, kind LIMIT $1",
    );
    let rows: Vec<RunRow> = db.fetch_all(sql.bind(i64::from(most))).await?;
    let run = |row: RunRow| {
        let RunRow { erased_at: at, kind: kept, months, count } = row;
        Some(Run { at, kept, months: months.try_into().ok()?, count })
    };
    Ok(rows.into_iter().filter_map(run).collect())
}

/// What was erased, the latest first.
pub(super) async fn erased(db: &mut Conn, page: &PageRequest) -> Result<Page<Erased>> {
    let mut sql = Sql::new("SELECT row_id, kind, erased_at FROM retention_log WHERE erased_at <= ");
    let before = page.after.unwrap_or(Cursor { at: Timestamp::MAX, id: Uuid::max() });
    sql.push_bind(before.at);
    sql.push(" AND (erased_at, row_id) < (").push_bind(before.at).push(", ").push_bind(before.id);
    sql.push(") ORDER BY erased_at DESC, row_id DESC LIMIT ").push_bind(page.limit_plus_one());
    let rows: Vec<(Uuid, Kept, Timestamp)> = db.fetch_all(sql).await?;
    let rows = rows.into_iter().map(|(row, kept, at)| Erased { row, kept, at }).collect();
    Ok(Page::new(rows, page, |erased: &Erased| Cursor { at: erased.at, id: erased.row }))
}

pub(super) async fn forget_before(db: &mut Conn, before: Timestamp) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM retention_log WHERE erased_at < $1").bind(before)).await
}
