//! The table `guide_sections`.

use crate::{
    guidance::section::{Section, SectionText, SectionTitle, SectionWords},
    ids::SectionId,
    storage::{Conn, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct SectionRow {
    section_id: SectionId,
    title: SectionTitle,
    content: SectionText,
}

/// What a version says, in its order.
pub(in crate::guidance) async fn of(db: &mut Conn, version: i64) -> Result<Vec<Section>> {
    let sql =
        Sql::new("SELECT section_id, title, content FROM guide_sections WHERE version = $1 ORDER BY place")
            .bind(version);
    let rows: Vec<SectionRow> = db.fetch_all(sql).await?;
    let section = |row: SectionRow| Section {
        id: row.section_id,
        words: SectionWords { title: row.title, text: row.content },
    };
    Ok(rows.into_iter().map(section).collect())
}

/// Keeps what a new version says.
pub(in crate::guidance) async fn insert(db: &mut Conn, version: i64, sections: &[Section]) -> Result<()> {
    if sections.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("INSERT INTO guide_sections (version, place, section_id, title, content) VALUES ");
    for (place, section) in (1_i64..).zip(sections) {
        sql.push(if place == 1 { "(" } else { ", (" }).push_bind(version);
        sql.push(", ").push_bind(place);
        sql.push(", ").push_bind(section.id);
        sql.push(", ").push_bind(&section.words.title);
        sql.push(", ").push_bind(&section.words.text).push(")");
    }
    db.execute(sql).await?;
    Ok(())
}
