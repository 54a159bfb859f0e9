//! Qualifications held.

use crate::{
    assistants::{
        items::Entry,
        qualification::Held,
        terms::{Level, Qualification, Year},
    },
    clock::Timestamp,
    ids::{AssistantId, HeldQualificationId},
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct HeldRow {
    id: HeldQualificationId,
    qualification: Qualification,
    level: Option<Level>,
    year: Option<Year>,
}

pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Entry<Held>>> {
    let sql = Sql::new(
        "SELECT id, qualification, level, year FROM assistant_qualifications WHERE assistant_id = $1
         ORDER BY created_at, id",
    );
    let rows: Vec<HeldRow> = db.fetch_all(sql.bind(of)).await?;
    let whole = |row: HeldRow| Entry {
        id: row.id,
        item: Held { qualification: row.qualification, own_level: row.level, year: row.year },
    };
    Ok(rows.into_iter().map(whole).collect())
}

pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    of: AssistantId,
    id: HeldQualificationId,
    held: &Held,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_qualifications (id, assistant_id, qualification, level, year, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    let sql = sql.bind(id).bind(of).bind(held.qualification).bind(held.own_level).bind(held.year);
    db.execute(sql.bind(now)).await
}

pub(in crate::assistants) async fn update(
    db: &mut Conn,
    of: AssistantId,
    id: HeldQualificationId,
    held: &Held,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_qualifications SET qualification = $3, level = $4, year = $5
         WHERE id = $1 AND assistant_id = $2",
    );
    db.execute(sql.bind(id).bind(of).bind(held.qualification).bind(held.own_level).bind(held.year)).await
}

pub(in crate::assistants) async fn delete(
    db: &mut Conn,
    of: AssistantId,
    id: HeldQualificationId,
) -> Result<u64> {
    let sql = Sql::new("DELETE FROM assistant_qualifications WHERE id = $1 AND assistant_id = $2");
    db.execute(sql.bind(id).bind(of)).await
}
