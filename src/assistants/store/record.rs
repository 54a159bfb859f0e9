//! Records: who, and where in their life.

use time::Date;

use super::{home, name_keys, profile, section};
use crate::{
    accounts::Whom,
    assistants::{
        FullName,
        birth::BirthDate,
        life::{Life, PausedFrom, Status},
        number::RegisterNumber,
        record::{Overview, Profile, Record},
        search::NameKeys,
        suspensions::Notice,
        terms::Looking,
        way::Way,
    },
    clock::Timestamp,
    ids::{AccountId, AssistantId, PersonId},
    storage::{Conn, Error, Result, Sql},
    text::PersonName,
};

/// First name, last name, date of birth.
type Identity = (Option<PersonName>, Option<PersonName>, Option<Date>);

/// Everything that stands in the row of a record itself.
const ROW: &str = "SELECT id, number, status, paused_from, way, looking, first_name, last_name, born_on,
        (SELECT CASE WHEN s.told_at IS NULL THEN 'held' ELSE 'told' END FROM record_suspensions s
            WHERE s.assistant_id = assistants.id AND s.lifted_at IS NULL) AS suspended
     FROM assistants WHERE ";

#[derive(sqlx::FromRow)]
struct RecordRow {
    id: AssistantId,
    number: Option<RegisterNumber>,
    status: Status,
    paused_from: Option<PausedFrom>,
    way: Option<Way>,
    looking: Option<Looking>,
    first_name: Option<PersonName>,
    last_name: Option<PersonName>,
    born_on: Option<Date>,
    suspended: Option<Notice>,
}

impl RecordRow {
    fn name(&self) -> Option<FullName> {
        Some(FullName { first: self.first_name.clone()?, last: self.last_name.clone()? })
    }

    async fn overview(self, db: &mut Conn) -> Result<Overview> {
        Ok(Overview {
            life: Life::of(self.status, self.paused_from).ok_or(Error::Missing)?,
            answered: section::all(db, self.id).await?,
            id: self.id,
            number: self.number,
            looking: self.looking,
            way: self.way,
            born_on: self.born_on.map(BirthDate::kept),
            suspended: self.suspended,
        })
    }
}

/// The id of somebody's record.
pub(in crate::assistants) async fn id_of(
    db: &mut Conn,
    whose: impl Into<Whom>,
) -> Result<Option<AssistantId>> {
    let mut sql = Sql::new("SELECT id FROM assistants WHERE ");
    push_whose(&mut sql, whose.into());
    Ok(db.fetch_optional::<(AssistantId,)>(sql).await?.map(|(id,)| id))
}

/// The record of somebody, without what it tells.
pub(in crate::assistants) async fn overview_of(
    db: &mut Conn,
    whose: impl Into<Whom>,
) -> Result<Option<Overview>> {
    match row_of(db, whose.into()).await? {
        Some(row) => Ok(Some(row.overview(db).await?)),
        None => Ok(None),
    }
}

/// The record of somebody.
pub(in crate::assistants) async fn find_of(db: &mut Conn, whose: Whom) -> Result<Option<Record>> {
    match row_of(db, whose).await? {
        Some(row) => Ok(Some(whole(db, row).await?)),
        None => Ok(None),
    }
}

async fn row_of(db: &mut Conn, whose: Whom) -> Result<Option<RecordRow>> {
    let mut sql = Sql::new(ROW);
    push_whose(&mut sql, whose);
    db.fetch_optional(sql).await
}

fn push_whose(sql: &mut Sql, whose: Whom) {
    match whose {
        Whom::Account(account) => sql.push("account_id = ").push_bind(account),
        Whom::Person(person) => sql.push("person_id = ").push_bind(person),
    };
}

async fn row_by_id(db: &mut Conn, id: AssistantId) -> Result<Option<RecordRow>> {
    let mut sql = Sql::new(ROW);
    sql.push("id = ").push_bind(id);
    db.fetch_optional(sql).await
}

async fn whole(db: &mut Conn, row: RecordRow) -> Result<Record> {
    let name = row.name();
    let Overview { id, number, life, looking, way, born_on, answered, suspended } = row.overview(db).await?;
    let (home, brought_postcode) = home::find(db, id).await?;
    let profile = Profile { name, born_on, way, home, brought_postcode, ..profile::find(db, id).await? };
    Ok(Record { id, number, life, looking, profile, answered, suspended })
}

/// A record.
pub(in crate::assistants) async fn find_by_id(db: &mut Conn, id: AssistantId) -> Result<Option<Record>> {
    match row_by_id(db, id).await? {
        Some(row) => Ok(Some(whole(db, row).await?)),
        None => Ok(None),
    }
}

/// A record without what it tells.
pub(in crate::assistants) async fn overview_by_id(
    db: &mut Conn,
    id: AssistantId,
) -> Result<Option<Overview>> {
    match row_by_id(db, id).await? {
        Some(row) => Ok(Some(row.overview(db).await?)),
        None => Ok(None),
    }
}

/// The name on a record, once there is one.
pub(in crate::assistants) async fn name_of(db: &mut Conn, id: AssistantId) -> Result<Option<FullName>> {
    Ok(row_by_id(db, id).await?.and_then(|row| row.name()))
}

/// The account to which a record belongs, if it belongs to anybody.
pub(in crate::assistants) async fn owner_of(db: &mut Conn, id: AssistantId) -> Result<Option<AccountId>> {
    let sql = Sql::new("SELECT account_id FROM assistants WHERE id = $1");
    Ok(db.fetch_optional::<(Option<AccountId>,)>(sql.bind(id)).await?.and_then(|(owner,)| owner))
}

/// Whose a record is: the owner of an account, or a person who has none; nobody, where a council brought it along.
pub(in crate::assistants) async fn whose(db: &mut Conn, id: AssistantId) -> Result<Option<Whom>> {
    let sql = Sql::new("SELECT account_id, person_id FROM assistants WHERE id = $1");
    let row: Option<(Option<AccountId>, Option<PersonId>)> = db.fetch_optional(sql.bind(id)).await?;
    let (account, person) = row.unwrap_or_default();
    Ok(account.map(Whom::Account).or(person.map(Whom::Person)))
}

/// Begins a record, with a profile in which nothing is said yet.
pub(in crate::assistants) async fn insert(
    db: &mut Conn,
    id: AssistantId,
    whose: Option<Whom>,
    now: Timestamp,
) -> Result<()> {
    let (account, person) = match whose {
        Some(Whom::Account(account)) => (Some(account), None),
        Some(Whom::Person(person)) => (None, Some(person)),
        None => (None, None),
    };
    let sql = Sql::new(
        "INSERT INTO assistants (id, account_id, person_id, status, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $5)",
    );
    db.execute(sql.bind(id).bind(account).bind(person).bind(Status::Draft).bind(now)).await?;
    db.execute(Sql::new("INSERT INTO assistant_profiles (assistant_id) VALUES ($1)").bind(id)).await?;
    Ok(())
}

/// Who it is by name and date of birth: what papers of identity show.
pub(in crate::assistants) async fn identity(db: &mut Conn, id: AssistantId) -> Result<Identity> {
    let sql = Sql::new("SELECT first_name, last_name, born_on FROM assistants WHERE id = $1");
    db.fetch_one(sql.bind(id)).await
}

/// Gives a record that belongs to nobody, or to a person without an account, to the owner of an account.
pub(in crate::assistants) async fn give(
    db: &mut Conn,
    id: AssistantId,
    account: AccountId,
    now: Timestamp,
) -> Result<u64> {
    let sql =
        Sql::new("UPDATE assistants SET account_id = $1, person_id = NULL, updated_at = $2 WHERE id = $3");
    db.execute(sql.bind(account).bind(now).bind(id)).await
}

pub(in crate::assistants) async fn touch(db: &mut Conn, id: AssistantId, now: Timestamp) -> Result<u64> {
    db.execute(Sql::new("UPDATE assistants SET updated_at = $1 WHERE id = $2").bind(now).bind(id)).await
}

pub(in crate::assistants) async fn save_name(db: &mut Conn, id: AssistantId, name: &FullName) -> Result<()> {
    let sql =
        Sql::new("UPDATE assistants SET first_name = $1, last_name = $2, name_keyed = TRUE WHERE id = $3");
    db.execute(sql.bind(&name.first).bind(&name.last).bind(id)).await?;
    name_keys::replace(db, id, &NameKeys::of(name)).await
}

pub(in crate::assistants) async fn save_birth_date(
    db: &mut Conn,
    id: AssistantId,
    born: BirthDate,
) -> Result<()> {
    db.execute(Sql::new("UPDATE assistants SET born_on = $1 WHERE id = $2").bind(born).bind(id)).await?;
    Ok(())
}

pub(in crate::assistants) async fn save_way(db: &mut Conn, id: AssistantId, way: Way) -> Result<()> {
    db.execute(Sql::new("UPDATE assistants SET way = $1 WHERE id = $2").bind(way).bind(id)).await?;
    Ok(())
}

pub(in crate::assistants) async fn save_looking(
    db: &mut Conn,
    id: AssistantId,
    looking: Looking,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new("UPDATE assistants SET looking = $1, updated_at = $2 WHERE id = $3");
    db.execute(sql.bind(looking).bind(now).bind(id)).await
}

/// Notes the number under which a record was sent, and when.
pub(in crate::assistants) async fn send(
    db: &mut Conn,
    id: AssistantId,
    number: &RegisterNumber,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new("UPDATE assistants SET number = $1, sent_at = $2 WHERE id = $3");
    db.execute(sql.bind(number).bind(now).bind(id)).await
}

pub(in crate::assistants) async fn save_life(
    db: &mut Conn,
    id: AssistantId,
    life: Life,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE assistants SET status = $1, paused_from = $2, left_at = $3, updated_at = $4 WHERE id = $5",
    );
    let left = (life == Life::Left).then_some(now);
    db.execute(sql.bind(life.status()).bind(life.paused_from()).bind(left).bind(now).bind(id)).await
}

/// Records in this state that nobody has touched since, for at most so many; the longest untouched first. Erasure waits
/// while a suspension is in force or an appeal is open (domain.md, part 3).
pub(in crate::assistants) async fn untouched_since(
    db: &mut Conn,
    status: Status,
    before: Timestamp,
    most: u32,
) -> Result<Vec<(AssistantId, Option<AccountId>)>> {
    let sql = Sql::new(
        "SELECT a.id, a.account_id FROM assistants a WHERE a.status = $1 AND a.updated_at < $2
             AND NOT EXISTS (SELECT 1 FROM record_suspensions s WHERE s.assistant_id = a.id AND s.lifted_at IS NULL)
             AND NOT EXISTS (SELECT 1 FROM record_rulings r WHERE r.assistant_id = a.id
                 AND r.appealed_at IS NOT NULL AND r.appeal_decided_at IS NULL)
         ORDER BY a.updated_at, a.id LIMIT $3",
    );
    db.fetch_all(sql.bind(status).bind(before).bind(most)).await
}

/// Erases a record and everything that hangs on it; its number stays taken.
pub(in crate::assistants) async fn erase(db: &mut Conn, id: AssistantId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM assistants WHERE id = $1").bind(id)).await
}
