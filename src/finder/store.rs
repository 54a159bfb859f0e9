//! Searches that hardly found anybody.

use time::Date;

use crate::{
    assistants::terms::Week,
    ids::UnmetSearchId,
    places::WardCode,
    storage::{Conn, Result, Sql},
};

/// Notes that somebody was counted in a week; nothing where that was noted before.
pub(super) async fn count_asker(db: &mut Conn, code: &str, week: Date) -> Result<u64> {
    let sql =
        Sql::new("INSERT INTO unmet_askers (code, week_on) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING");
    db.execute(sql.bind(code).bind(week)).await
}

/// Forgets who was counted in the weeks before.
pub(super) async fn forget_askers(db: &mut Conn, week: Date) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM unmet_askers WHERE week_on < $1").bind(week)).await
}

pub(super) async fn insert(
    db: &mut Conn,
    id: UnmetSearchId,
    (ward, week): (&WardCode, Date),
    times: Week,
) -> Result<()> {
    let sql = Sql::new("INSERT INTO unmet_searches (id, ward, week_on, times) VALUES ($1, $2, $3, $4)");
    db.execute(sql.bind(id).bind(ward).bind(week).bind(times)).await?;
    Ok(())
}

/// Notes what was looked for; each word with its list.
pub(super) async fn insert_words(
    db: &mut Conn,
    id: UnmetSearchId,
    words: Vec<(&'static str, &'static str)>,
) -> Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("INSERT INTO unmet_search_words (search_id, list, word) VALUES ");
    for (number, (list, word)) in words.into_iter().enumerate() {
        sql.push(if number > 0 { ", (" } else { "(" });
        sql.push_bind(id).push(", ").push_bind(list).push(", ").push_bind(word).push(")");
    }
    db.execute(sql).await?;
    Ok(())
}
