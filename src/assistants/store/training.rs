//! Training done.

use time::Date;

use crate::{
    assistants::{
        items::Entry,
        terms::{Accredited, HowTrained, TrainedBy, TrainingCategory},
        training::{Expires, Expiry, Training},
    },
    clock::Timestamp,
    ids::{AssistantId, TrainingId},
    storage::{Conn, Result, Sql},
    text::PlainLine,
};

#[derive(sqlx::FromRow)]
struct TrainingRow {
    id: TrainingId,
    category: TrainingCategory,
    title: Option<PlainLine<120>>,
    provider: Option<PlainLine<120>>,
    trained_by: Option<TrainedBy>,
    accredited: Option<Accredited>,
    how: Option<HowTrained>,
    completed_on: Date,
    expires: Option<Expires>,
    expires_on: Option<Date>,
}

pub(in crate::assistants) async fn all_of(db: &mut Conn, of: AssistantId) -> Result<Vec<Entry<Training>>> {
    let sql = Sql::new(
        "SELECT id, category, title, provider, trained_by, accredited, how, completed_on, expires, expires_on
         FROM assistant_trainings WHERE assistant_id = $1 ORDER BY created_at, id",
    );
    let rows: Vec<TrainingRow> = db.fetch_all(sql.bind(of)).await?;
    Ok(rows.into_iter().map(whole).collect())
}

fn whole(row: TrainingRow) -> Entry<Training> {
    let item = Training {
        category: row.category,
        title: row.title,
        provider: row.provider,
        trained_by: row.trained_by,
        accredited: row.accredited,
        how: row.how,
        completed_on: row.completed_on,
        expiry: Expiry::kept(row.expires, row.expires_on),
    };
    Entry { id: row.id, item }
}

pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    of: AssistantId,
    id: TrainingId,
    training: &Training,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_trainings (id, assistant_id, category, title, provider, trained_by, accredited, how,
             completed_on, expires, expires_on, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    );
    db.execute(told(sql.bind(id).bind(of), training).bind(now)).await
}

pub(in crate::assistants) async fn update(
    db: &mut Conn,
    of: AssistantId,
    id: TrainingId,
    training: &Training,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_trainings SET category = $3, title = $4, provider = $5, trained_by = $6, accredited = $7,
             how = $8, completed_on = $9, expires = $10, expires_on = $11
         WHERE id = $1 AND assistant_id = $2",
    );
    db.execute(told(sql.bind(id).bind(of), training)).await
}

/// Binds what was told, in the order of the columns.
fn told(sql: Sql, training: &Training) -> Sql {
    sql.bind(training.category)
        .bind(training.title.as_ref())
        .bind(training.provider.as_ref())
        .bind(training.trained_by)
        .bind(training.accredited)
        .bind(training.how)
        .bind(training.completed_on)
        .bind(training.expiry.map(Expiry::word))
        .bind(training.expiry.and_then(Expiry::day))
}

pub(in crate::assistants) async fn delete(db: &mut Conn, of: AssistantId, id: TrainingId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM assistant_trainings WHERE id = $1 AND assistant_id = $2");
    db.execute(sql.bind(id).bind(of)).await
}
