//! Drafts that came out of a council's spreadsheet and wait for their owners.

use std::collections::BTreeSet;

use time::Date;

use crate::{
    accounts::ImportToken,
    assistants::{
        FullName,
        birth::BirthDate,
        imported::{Brought, Person},
    },
    clock::Timestamp,
    ids::AssistantId,
    storage::{Conn, Result, Sql},
    text::{Email, PersonName, Phone, Postcode},
};

/// A draft that waits for its owner.
pub(in crate::assistants) struct ImportedRow {
    pub(in crate::assistants) id: AssistantId,
    pub(in crate::assistants) brought: Brought,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    assistant_id: AssistantId,
    email: Email,
    telephone: Option<Phone>,
    first_name: PersonName,
    last_name: PersonName,
    born_on: Option<Date>,
    home_postcode: Option<Postcode>,
}

impl From<KeptRow> for ImportedRow {
    fn from(row: KeptRow) -> Self {
        let brought = Brought {
            email: row.email,
            name: FullName { first: row.first_name, last: row.last_name },
            born: row.born_on.map(BirthDate::kept),
            postcode: row.home_postcode,
            telephone: row.telephone,
        };
        Self { id: row.assistant_id, brought }
    }
}

/// Writes down what a spreadsheet says of somebody whose record was just begun.
pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    id: AssistantId,
    person: &Person,
    token: &ImportToken,
    now: Timestamp,
) -> Result<()> {
    let sql = Sql::new(
        "INSERT INTO imported_assistants (assistant_id, email, email_folded, telephone, token_hash, imported_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    );
    let sql =
        sql.bind(id).bind(person.email.as_str()).bind(person.email.folded()).bind(person.telephone.as_ref());
    db.execute(sql.bind(token.hash()).bind(now)).await?;
    super::record::save_name(db, id, &person.name).await?;
    if let Some(born) = person.born {
        super::record::save_birth_date(db, id, born).await?;
    }
    if let Some(postcode) = &person.postcode {
        super::home::save_postcode(db, id, postcode).await?;
    }
    Ok(())
}

/// The draft to which a link leads, if it was imported since.
pub(in crate::assistants) async fn find(
    db: &mut Conn,
    token: &ImportToken,
    since: Timestamp,
) -> Result<Option<ImportedRow>> {
    let sql = Sql::new(
        "SELECT i.assistant_id, i.email, i.telephone, a.first_name, a.last_name, a.born_on, p.home_postcode
         FROM imported_assistants i
         JOIN assistants a ON a.id = i.assistant_id
         JOIN assistant_profiles p ON p.assistant_id = i.assistant_id
         WHERE i.token_hash = $1 AND i.imported_at >= $2",
    );
    let row: Option<KeptRow> = db.fetch_optional(sql.bind(token.hash()).bind(since)).await?;
    Ok(row.map(Into::into))
}

pub(in crate::assistants) async fn delete(db: &mut Conn, id: AssistantId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM imported_assistants WHERE assistant_id = $1").bind(id)).await
}

/// Those of these addresses that wait for their owners.
pub(in crate::assistants) async fn waiting_among(db: &mut Conn, folded: &[&str]) -> Result<BTreeSet<String>> {
    let mut sql = Sql::new("SELECT email_folded FROM imported_assistants WHERE email_folded IN (");
    sql.push_list(folded.iter().copied()).push(")");
    let rows: Vec<(String,)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|(folded,)| folded).collect())
}

/// Those of these codes whose owners have answered.
pub(in crate::assistants) async fn replied_among(db: &mut Conn, codes: &[&str]) -> Result<BTreeSet<String>> {
    let mut sql = Sql::new("SELECT address_code FROM import_replies WHERE address_code IN (");
    sql.push_list(codes.iter().copied()).push(")");
    let rows: Vec<(String,)> = db.fetch_all(sql).await?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}

/// Notes that the owner of an address has answered.
pub(in crate::assistants) async fn reply(db: &mut Conn, code: &str, now: Timestamp) -> Result<()> {
    let sql = Sql::new(
        "INSERT INTO import_replies (address_code, replied_at) VALUES ($1, $2)
         ON CONFLICT (address_code) DO UPDATE SET replied_at = excluded.replied_at",
    );
    db.execute(sql.bind(code).bind(now)).await?;
    Ok(())
}
