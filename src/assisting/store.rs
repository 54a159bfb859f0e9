//! The tables `assisted_people` and `assisted_openings`.

use time::Date;

use super::list::Assisted;
use crate::{
    accounts::SignUpRole,
    clock::Timestamp,
    ids::{AccountId, PersonId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
    text::PersonName,
};

/// What is shown of somebody, with how her consent stands.
const ROW: &str = "SELECT s.person_id AS person, p.name, s.family_name, s.role, s.opened_at,
        COALESCE((SELECT c.given FROM consents c
            WHERE c.person_id = s.person_id AND c.purpose = 'officer_acting'
            ORDER BY c.position DESC LIMIT 1), FALSE) AS agrees
     FROM assisted_people s JOIN people p ON p.id = s.person_id WHERE p.name IS NOT NULL";

pub(super) async fn insert(
    db: &mut Conn,
    (person, by): (PersonId, AccountId),
    (role, family_name): (SignUpRole, &PersonName),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assisted_people (person_id, role, family_name, opened_by, opened_at)
         VALUES ($1, $2, $3, $4, $5)",
    );
    db.execute(sql.bind(person).bind(role).bind(family_name).bind(by).bind(now)).await
}

pub(super) async fn find(db: &mut Conn, person: PersonId) -> Result<Option<Assisted>> {
    let mut sql = Sql::new(ROW);
    sql.push(" AND s.person_id = ").push_bind(person);
    db.fetch_optional(sql).await
}

pub(super) async fn page(db: &mut Conn, page: &PageRequest) -> Result<Page<Assisted>> {
    let mut sql = Sql::new(ROW);
    if let Some(after) = &page.after {
        sql.push(" AND (s.opened_at, s.person_id) > (").push_bind(after.at);
        sql.push(", ").push_bind(after.id).push(")");
    }
    sql.push(" ORDER BY s.opened_at, s.person_id LIMIT ").push_bind(page.limit_plus_one());
    let rows = db.fetch_all(sql).await?;
    Ok(Page::new(rows, page, |one: &Assisted| Cursor { at: one.opened_at, id: one.person.as_uuid() }))
}

pub(super) async fn count(db: &mut Conn) -> Result<i64> {
    Ok(db.fetch_one::<(i64,)>(Sql::new("SELECT COUNT(*) FROM assisted_people")).await?.0)
}

/// Nobody acts for a person any more.
pub(super) async fn delete(db: &mut Conn, person: PersonId) -> Result<()> {
    let openings = Sql::new("DELETE FROM assisted_openings WHERE person_id = $1");
    db.execute(openings.bind(person)).await?;
    db.execute(Sql::new("DELETE FROM assisted_people WHERE person_id = $1").bind(person)).await?;
    Ok(())
}

pub(super) async fn declare(db: &mut Conn, by: AccountId, person: PersonId, today: Date) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO assisted_openings (account_id, person_id, declared_on) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, person_id) DO UPDATE SET declared_on = excluded.declared_on",
    );
    db.execute(sql.bind(by).bind(person).bind(today)).await
}

pub(super) async fn has_declared(
    db: &mut Conn,
    by: AccountId,
    person: PersonId,
    today: Date,
) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM assisted_openings WHERE account_id = $1 AND person_id = $2 AND declared_on = $3",
    );
    Ok(db.fetch_one::<(i64,)>(sql.bind(by).bind(person).bind(today)).await?.0 == 1)
}

/// People who took their consent back before, for whom nobody acted since, and of whom no record is left.
pub(super) async fn ended_before(db: &mut Conn, before: Timestamp, most: u32) -> Result<Vec<PersonId>> {
    let sql = Sql::new(
        "SELECT s.person_id FROM assisted_people s
         WHERE NOT EXISTS (SELECT 1 FROM consents c WHERE c.person_id = s.person_id
                 AND c.purpose = 'officer_acting' AND (c.given OR c.recorded_at >= $1)
                 AND NOT EXISTS (SELECT 1 FROM consents n WHERE n.person_id = c.person_id
                     AND n.purpose = c.purpose AND n.position > c.position))
             AND NOT EXISTS (SELECT 1 FROM assistants a WHERE a.person_id = s.person_id)
             AND NOT EXISTS (SELECT 1 FROM employers e WHERE e.person_id = s.person_id)
         ORDER BY s.opened_at, s.person_id LIMIT $2",
    );
    let rows: Vec<(PersonId,)> = db.fetch_all(sql.bind(before).bind(most)).await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Forgets a person, and everything that hangs on her.
pub(super) async fn forget(db: &mut Conn, person: PersonId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM people WHERE id = $1 AND account_id IS NULL").bind(person)).await
}
