//! Which questions have an answer.

use std::collections::BTreeSet;

use crate::{
    assistants::section::Section,
    clock::Timestamp,
    ids::AssistantId,
    storage::{Conn, Result, Sql},
};

pub(in crate::assistants) async fn answered(
    db: &mut Conn,
    id: AssistantId,
    section: Section,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assistant_answers (assistant_id, section, answered_at) VALUES ($1, $2, $3)
         ON CONFLICT (assistant_id, section) DO UPDATE SET answered_at = excluded.answered_at",
    );
    db.execute(sql.bind(id).bind(section).bind(now)).await
}

pub(in crate::assistants) async fn all(db: &mut Conn, id: AssistantId) -> Result<BTreeSet<Section>> {
    let sql = Sql::new("SELECT section FROM assistant_answers WHERE assistant_id = $1");
    let rows: Vec<(Section,)> = db.fetch_all(sql.bind(id)).await?;
    Ok(rows.into_iter().map(|(section,)| section).collect())
}
