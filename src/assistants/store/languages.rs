//! Languages, each with how well she speaks or signs it.

use std::collections::HashMap;

use crate::{
    assistants::{
        languages::{Languages, Spoken},
        terms::{Fluency, Language},
    },
    ids::AssistantId,
    storage::{Conn, Result, Sql},
    text::PlainLine,
};

#[derive(sqlx::FromRow)]
struct SpokenRow {
    language: Language,
    level: Fluency,
    name: Option<PlainLine<60>>,
}

#[derive(sqlx::FromRow)]
struct SpokenOf {
    assistant_id: AssistantId,
    #[sqlx(flatten)]
    spoken: SpokenRow,
}

impl From<SpokenRow> for Spoken {
    fn from(row: SpokenRow) -> Self {
        Self { language: row.language, fluency: row.level, name: row.name }
    }
}

/// The languages of some people.
pub(super) async fn all_of(db: &mut Conn, ids: &[AssistantId]) -> Result<HashMap<AssistantId, Languages>> {
    let mut sql = Sql::new(
        "SELECT assistant_id, language, level, name FROM assistant_languages WHERE assistant_id IN (",
    );
    sql.push_list(ids.iter().copied()).push(")");
    let mut all: HashMap<AssistantId, Vec<Spoken>> = HashMap::new();
    for row in db.fetch_all::<SpokenOf>(sql).await? {
        all.entry(row.assistant_id).or_default().push(row.spoken.into());
    }
    Ok(all.into_iter().map(|(id, spoken)| (id, Languages::kept(spoken))).collect())
}

pub(in crate::assistants) async fn all(db: &mut Conn, id: AssistantId) -> Result<Languages> {
    let sql = Sql::new("SELECT language, level, name FROM assistant_languages WHERE assistant_id = $1");
    let rows: Vec<SpokenRow> = db.fetch_all(sql.bind(id)).await?;
    Ok(Languages::kept(rows.into_iter().map(Spoken::from).collect()))
}

/// Writes these languages in place of those before.
pub(in crate::assistants) async fn replace(db: &mut Conn, id: AssistantId, all: &[Spoken]) -> Result<()> {
    let sql = Sql::new("DELETE FROM assistant_languages WHERE assistant_id = $1");
    db.execute(sql.bind(id)).await?;
    for spoken in all {
        let sql = Sql::new(
            "INSERT INTO assistant_languages (assistant_id, language, level, name) VALUES ($1, $2, $3, $4)",
        );
        let sql = sql.bind(id).bind(spoken.language).bind(spoken.fluency).bind(spoken.name.as_ref());
        db.execute(sql).await?;
    }
    Ok(())
}
