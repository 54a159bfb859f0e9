//! Register numbers, each given once and for ever.

use crate::{
    assistants::number::RegisterNumber,
    clock::Timestamp,
    ids::AssistantId,
    storage::{Conn, Result, Sql},
};

/// Takes a number for a record; no row, if it was given before.
pub(in crate::assistants) async fn take(
    db: &mut Conn,
    number: &RegisterNumber,
    id: AssistantId,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO register_numbers (number, assistant_id, given_at) VALUES ($1, $2, $3)
         ON CONFLICT (number) DO NOTHING",
    );
    db.execute(sql.bind(number).bind(id).bind(now)).await
}
