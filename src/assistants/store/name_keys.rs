//! What names can be found by.

use super::rows;
use crate::{
    assistants::{FullName, search::NameKeys},
    ids::AssistantId,
    storage::{Conn, Result, Sql, Value},
    text::PersonName,
};

/// Puts the keys of a name in the place of those of the name before it.
pub(in crate::assistants) async fn replace(db: &mut Conn, id: AssistantId, keys: &NameKeys) -> Result<()> {
    db.execute(Sql::new("DELETE FROM assistant_name_keys WHERE assistant_id = $1").bind(id)).await?;
    insert(db, rows_of(id, keys).collect()).await
}

/// Writes the keys of names that are new.
pub(in crate::assistants::store) async fn insert(db: &mut Conn, keys: Vec<Vec<Value>>) -> Result<()> {
    let begin = || Sql::new("INSERT INTO assistant_name_keys (assistant_id, kind, name_key) VALUES");
    rows::insert(db, begin, keys).await
}

/// A row for each key.
pub(in crate::assistants::store) fn rows_of(
    id: AssistantId,
    keys: &NameKeys,
) -> impl Iterator<Item = Vec<Value>> {
    keys.all().map(move |(kind, key)| vec![id.into(), kind.as_str().into(), key.into()])
}

/// Records whose name has no keys, at most so many.
pub(in crate::assistants) async fn without(db: &mut Conn, most: u32) -> Result<Vec<(AssistantId, FullName)>> {
    let sql = Sql::new(
        "SELECT id, first_name, last_name FROM assistants
         WHERE name_keyed = FALSE AND first_name IS NOT NULL AND last_name IS NOT NULL ORDER BY id LIMIT $1",
    );
    let found: Vec<(AssistantId, PersonName, PersonName)> = db.fetch_all(sql.bind(most)).await?;
    Ok(found.into_iter().map(|(id, first, last)| (id, FullName { first, last })).collect())
}

/// Notes that the names of these records have their keys.
pub(in crate::assistants) async fn mark(
    db: &mut Conn,
    ids: impl ExactSizeIterator<Item = AssistantId>,
) -> Result<u64> {
    if ids.len() == 0 {
        return Ok(0);
    }
    let mut sql = Sql::new("UPDATE assistants SET name_keyed = TRUE WHERE id IN (");
    sql.push_list(ids).push(")");
    db.execute(sql).await
}
