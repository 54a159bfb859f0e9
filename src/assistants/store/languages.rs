//! Languages, each with how well she speaks or signs it.

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

pub(in crate::assistants) async fn all(db: &mut Conn, id: AssistantId) -> Result<Languages> {
    let sql = Sql::new("SELECT language, level, name FROM assistant_languages WHERE assistant_id = $1");
    let rows: Vec<SpokenRow> = db.fetch_all(sql.bind(id)).await?;
    let whole = |row: SpokenRow| Spoken { language: row.language, fluency: row.level, name: row.name };
    Ok(Languages::kept(rows.into_iter().map(whole).collect()))
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
