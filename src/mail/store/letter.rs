//! Letters.

use crate::{
    clock::Timestamp,
    ids::{LetterId, PersonId},
    mail::letters::WaitingLetter,
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

pub(in crate::mail) struct NewLetter {
    pub(in crate::mail) id: LetterId,
    pub(in crate::mail) person: PersonId,
    pub(in crate::mail) large_print: bool,
}

pub(in crate::mail) async fn insert(
    db: &mut Conn,
    letter: &NewLetter,
    kind: &str,
    sealed: &str,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO letters (id, person_id, kind, sealed, large_print, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(letter.id)
    .bind(letter.person)
    .bind(kind)
    .bind(sealed)
    .bind(letter.large_print)
    .bind(now);
    db.execute(sql).await
}

pub(in crate::mail) async fn page(db: &mut Conn, page: &PageRequest) -> Result<Page<WaitingLetter>> {
    let mut sql = Sql::new(
        "SELECT id, person_id, kind, large_print, created_at, printed_at FROM letters WHERE posted_at IS NULL",
    );
    if let Some(after) = &page.after {
        sql.push(" AND (created_at, id) > (").push_bind(after.at).push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY created_at, id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |row: &WaitingLetter| Cursor { at: row.created_at, id: row.id.as_uuid() }))
}

pub(in crate::mail) async fn count(db: &mut Conn) -> Result<i64> {
    let row: (i64,) = db.fetch_one(Sql::new("SELECT COUNT(*) FROM letters WHERE posted_at IS NULL")).await?;
    Ok(row.0)
}

#[derive(sqlx::FromRow)]
struct SealedRow {
    #[sqlx(flatten)]
    about: WaitingLetter,
    sealed: String,
}

/// A letter that was not posted yet, and its words under the key.
pub(in crate::mail) async fn find(db: &mut Conn, id: LetterId) -> Result<Option<(WaitingLetter, String)>> {
    let sql = Sql::new(
        "SELECT id, person_id, kind, large_print, created_at, printed_at, sealed
         FROM letters WHERE id = $1 AND posted_at IS NULL",
    );
    let row: Option<SealedRow> = db.fetch_optional(sql.bind(id)).await?;
    Ok(row.map(|row| (row.about, row.sealed)))
}

/// Says whether it was not printed before.
pub(in crate::mail) async fn printed(db: &mut Conn, id: LetterId, now: Timestamp) -> Result<bool> {
    let sql = Sql::new("UPDATE letters SET printed_at = $1 WHERE id = $2 AND printed_at IS NULL");
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

pub(in crate::mail) async fn posted(db: &mut Conn, id: LetterId, now: Timestamp) -> Result<u64> {
    let sql =
        Sql::new("UPDATE letters SET posted_at = $1, sealed = NULL WHERE id = $2 AND posted_at IS NULL");
    db.execute(sql.bind(now).bind(id)).await
}
