//! Rows of values, many in one statement.

use crate::storage::{Conn, Result, Sql, Value};

/// The most values of one statement. Databases take more; but SQLite looks for each from the first on, and each number
/// of rows is a statement that a connection remembers.
const MOST: usize = 500;

/// Writes rows of one width by statements that begin like this and end with `VALUES`.
pub(in crate::assistants::store) async fn insert(
    db: &mut Conn,
    begin: impl Fn() -> Sql,
    rows: Vec<Vec<Value>>,
) -> Result<()> {
    let width = rows.first().map_or(1, Vec::len).max(1);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut sql = begin();
        sql.push(" ").push_rows(rows.by_ref().take(MOST / width));
        db.execute(sql).await?;
    }
    Ok(())
}
