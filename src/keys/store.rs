//! The table `register_keys`.

use crate::{
    clock::Timestamp,
    storage::{Conn, Result, Sql},
};

pub(super) async fn all(db: &mut Conn) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        db.fetch_all(Sql::new("SELECT key_id FROM register_keys ORDER BY key_id")).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn note(db: &mut Conn, key_id: &str, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO register_keys (key_id, first_used_at) VALUES ($1, $2) ON CONFLICT (key_id) DO NOTHING",
    );
    db.execute(sql.bind(key_id).bind(now)).await
}
