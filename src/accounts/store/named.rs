//! What accounts and people are called.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::{
    accounts::read_audit::Named,
    storage::{Conn, Result, Sql},
    text::{Email, PersonName},
};

#[derive(sqlx::FromRow)]
struct NamedRow {
    id: Uuid,
    account_id: Option<Uuid>,
    name: Option<PersonName>,
    email: Option<Email>,
}

/// Those of these ids that are an account's or a person's; a person with an account goes by either.
pub(in crate::accounts) async fn by_ids(
    db: &mut Conn,
    ids: &BTreeSet<Uuid>,
) -> Result<BTreeMap<Uuid, Named>> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut sql = Sql::new(
        "SELECT people.id, people.account_id, people.name, accounts.email
         FROM people LEFT JOIN accounts ON accounts.id = people.account_id
         WHERE people.account_id IN (",
    );
    sql.push_list(ids.iter().copied()).push(") OR people.id IN (").push_list(ids.iter().copied()).push(")");
    let rows: Vec<NamedRow> = db.fetch_all(sql).await?;
    let mut named = BTreeMap::new();
    for row in rows {
        let known = Named { email: row.email, name: row.name };
        for id in [Some(row.id), row.account_id].into_iter().flatten().filter(|id| ids.contains(id)) {
            named.insert(id, known.clone());
        }
    }
    Ok(named)
}
