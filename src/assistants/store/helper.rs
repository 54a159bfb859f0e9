//! Which officers have filled in which record.

use crate::{
    ids::{AccountId, AssistantId},
    storage::{Conn, Result, Sql},
};

/// Notes that an officer filled in a record; once is enough.
pub(in crate::assistants) async fn note(db: &mut Conn, id: AssistantId, officer: AccountId) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO record_helpers (assistant_id, account_id) VALUES ($1, $2)
         ON CONFLICT (assistant_id, account_id) DO NOTHING",
    );
    db.execute(sql.bind(id).bind(officer)).await
}

/// Whether an officer has filled in a record.
pub(in crate::assistants) async fn has_filled_in(
    db: &mut Conn,
    officer: AccountId,
    id: AssistantId,
) -> Result<bool> {
    let sql = Sql::new("SELECT COUNT(*) FROM record_helpers WHERE assistant_id = $1 AND account_id = $2");
    Ok(db.fetch_one::<(i64,)>(sql.bind(id).bind(officer)).await?.0 == 1)
}
