//! Training asked for.

use time::Date;

use crate::{
    assistants::{
        items::Entry,
        terms::{AccessStage, FundedBy, TrainingCategory, WhyNotTrained},
        training_access::TrainingRequest,
    },
    clock::Timestamp,
    ids::{AssistantId, TrainingRequestId},
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct RequestRow {
    id: TrainingRequestId,
    category: TrainingCategory,
    asked_on: Date,
    stage: AccessStage,
    funded_by: Option<FundedBy>,
    why_not: Option<WhyNotTrained>,
}

pub(in crate::assistants) async fn all_of(
    db: &mut Conn,
    of: AssistantId,
) -> Result<Vec<Entry<TrainingRequest>>> {
    let sql = Sql::new(
        "SELECT id, category, asked_on, stage, funded_by, why_not FROM assistant_training_requests
         WHERE assistant_id = $1 ORDER BY created_at, id",
    );
    let rows: Vec<RequestRow> = db.fetch_all(sql.bind(of)).await?;
    Ok(rows.into_iter().map(whole).collect())
}

fn whole(row: RequestRow) -> Entry<TrainingRequest> {
    let RequestRow { id, category, asked_on, stage, funded_by, why_not } = row;
    Entry { id, item: TrainingRequest { category, asked_on, stage, funded_by, why_not } }
}

pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    of: AssistantId,
    id: TrainingRequestId,
    request: &TrainingRequest,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_training_requests (id, assistant_id, category, asked_on, stage, funded_by, why_not,
             created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    );
    db.execute(told(sql.bind(id).bind(of), request).bind(now)).await
}

pub(in crate::assistants) async fn update(
    db: &mut Conn,
    of: AssistantId,
    id: TrainingRequestId,
    request: &TrainingRequest,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistant_training_requests SET category = $3, asked_on = $4, stage = $5, funded_by = $6, why_not = $7
         WHERE id = $1 AND assistant_id = $2",
    );
    db.execute(told(sql.bind(id).bind(of), request)).await
}

/// Binds what was told, in the order of the columns.
fn told(sql: Sql, request: &TrainingRequest) -> Sql {
    sql.bind(request.category)
        .bind(request.asked_on)
        .bind(request.stage)
        .bind(request.funded_by)
        .bind(request.why_not)
}

pub(in crate::assistants) async fn delete(
    db: &mut Conn,
    of: AssistantId,
    id: TrainingRequestId,
) -> Result<u64> {
    let sql = Sql::new("DELETE FROM assistant_training_requests WHERE id = $1 AND assistant_id = $2");
    db.execute(sql.bind(id).bind(of)).await
}
