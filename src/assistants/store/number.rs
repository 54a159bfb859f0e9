//! Register numbers, each given once and for ever.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    assistants::number::RegisterNumber,
    clock::Timestamp,
    ids::AssistantId,
    storage::{Conn, Result, Sql},
};

/// How many records one statement names.
const AT_ONCE: usize = 500;

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

/// The record for which a number was taken, whether or not it is still there.
pub(in crate::assistants) async fn given_to(
    db: &mut Conn,
    number: &RegisterNumber,
) -> Result<Option<AssistantId>> {
    let sql = Sql::new("SELECT assistant_id FROM register_numbers WHERE number = $1");
    Ok(db.fetch_optional::<(AssistantId,)>(sql.bind(number)).await?.map(|(id,)| id))
}

/// The numbers that were taken for these records.
pub(in crate::assistants) async fn of_records(
    db: &mut Conn,
    ids: &BTreeSet<AssistantId>,
) -> Result<BTreeMap<AssistantId, RegisterNumber>> {
    let ids: Vec<AssistantId> = ids.iter().copied().collect();
    let mut all = BTreeMap::new();
    for some in ids.chunks(AT_ONCE) {
        let mut sql = Sql::new("SELECT assistant_id, number FROM register_numbers WHERE assistant_id IN (");
        sql.push_list(some.iter().copied()).push(")");
        all.extend(db.fetch_all::<(AssistantId, RegisterNumber)>(sql).await?);
    }
    Ok(all)
}
