//! An employer, whole, and where it is in its life.

use time::Date;

use crate::{
    accounts::{Role, Whom},
    clock::Timestamp,
    employers::{
        answer::{Acting, Support, Told},
        employer::Employer,
        life::{ActingCheck, Check, Life},
        place::Address,
        words::{ActsFor, Capacity, CheckMethod, Funding, NotAccepted, Status, SupportAt, ToldBy},
    },
    ids::{AccountId, EmployerId, PersonId},
    places::WardCode,
    storage::{Conn, Error, Result, Sql},
    text::{FullName, PersonName, Postcode},
};

/// Everything that stands in the two rows of an employer.
const ROW: &str = "SELECT e.id, e.status, e.acts_for, e.first_name, e.last_name, e.funding, e.home_postcode,
        e.home_ward, e.home_ward_chosen, e.said_at, e.waiting_since, e.method, e.decided_as, e.decided_on,
        e.checked_until, e.reason, r.capacity, r.name AS acted_for, r.support_at, r.postcode, r.ward, r.ward_chosen,
        r.ends_on, r.told_on, r.told_by
     FROM employers e LEFT JOIN representations r ON r.employer_id = e.id WHERE ";

#[derive(sqlx::FromRow)]
struct EmployerRow {
    id: EmployerId,
    status: Status,
    acts_for: Option<ActsFor>,
    first_name: Option<PersonName>,
    last_name: Option<PersonName>,
    funding: Option<Funding>,
    home_postcode: Option<Postcode>,
    home_ward: Option<WardCode>,
    home_ward_chosen: Option<bool>,
    said_at: Timestamp,
    waiting_since: Option<Timestamp>,
    method: Option<CheckMethod>,
    decided_as: Option<Role>,
    decided_on: Option<Date>,
    checked_until: Option<Date>,
    reason: Option<NotAccepted>,
    capacity: Option<Capacity>,
    acted_for: Option<PersonName>,
    support_at: Option<SupportAt>,
    postcode: Option<Postcode>,
    ward: Option<WardCode>,
    ward_chosen: Option<bool>,
    ends_on: Option<Date>,
    told_on: Option<Date>,
    told_by: Option<ToldBy>,
}

impl EmployerRow {
    fn into_employer(self) -> Result<Employer> {
        let life = self.life().ok_or(Error::Missing)?;
        Ok(Employer { id: self.id, life, said_at: self.said_at, told: self.into_told() })
    }

    /// The life that the columns tell; nothing when they contradict each other, which the schema forbids.
    fn life(&self) -> Option<Life> {
        Some(match self.status {
            Status::Draft => Life::Draft,
            Status::Sent => Life::Sent { since: self.waiting_since? },
            Status::Checked => Life::Checked { check: self.check()?, renewal: self.waiting_since },
            Status::NotAccepted => {
                Life::NotAccepted { reason: self.reason?, role: self.decided_as?, on: self.decided_on? }
            }
            Status::Left => Life::Left,
        })
    }

    fn check(&self) -> Option<Check> {
        let acting = self.ends_on.zip(self.told_on).zip(self.told_by);
        Some(Check {
            method: self.method?,
            role: self.decided_as?,
            on: self.decided_on?,
            until: self.checked_until?,
            acting: acting.map(|((ends_on, told_on), told_by)| ActingCheck { ends_on, told_on, told_by }),
        })
    }

    fn into_told(self) -> Told {
        let support = match self.support_at {
            Some(SupportAt::WithMe) => Some(Support::WithMe),
            Some(SupportAt::Elsewhere) => {
                address(self.postcode, self.ward, self.ward_chosen).map(Support::Elsewhere)
            }
            None => None,
        };
        let name = self.first_name.zip(self.last_name);
        Told {
            acts_for: self.acts_for,
            acting: self.capacity.zip(self.acted_for).map(|(capacity, name)| Acting { capacity, name }),
            name: name.map(|(first, last)| FullName { first, last }),
            funding: self.funding,
            home: address(self.home_postcode, self.home_ward, self.home_ward_chosen),
            support,
        }
    }
}

fn address(postcode: Option<Postcode>, ward: Option<WardCode>, chosen: Option<bool>) -> Option<Address> {
    Some(Address { postcode: postcode?, ward: ward?, ward_chosen: chosen? })
}

/// What is known of somebody; none where nothing was told yet.
pub(in crate::employers) async fn find_of(db: &mut Conn, whose: Whom) -> Result<Option<Employer>> {
    let mut sql = Sql::new(ROW);
    match whose {
        Whom::Account(account) => sql
            .push("e.person_id = (SELECT p.id FROM people p WHERE p.account_id = ")
            .push_bind(account)
            .push(")"),
        Whom::Person(person) => sql.push("e.person_id = ").push_bind(person),
    };
    let row: Option<EmployerRow> = db.fetch_optional(sql).await?;
    row.map(EmployerRow::into_employer).transpose()
}

/// An employer.
pub(in crate::employers) async fn find(db: &mut Conn, id: EmployerId) -> Result<Option<Employer>> {
    let mut sql = Sql::new(ROW);
    sql.push("e.id = ").push_bind(id);
    let row: Option<EmployerRow> = db.fetch_optional(sql).await?;
    row.map(EmployerRow::into_employer).transpose()
}

/// Who it is: the owner of an account, or a person who has none.
pub(in crate::employers) async fn whose(db: &mut Conn, id: EmployerId) -> Result<Option<Whom>> {
    let sql = Sql::new(
        "SELECT p.id, p.account_id FROM employers e JOIN people p ON p.id = e.person_id WHERE e.id = $1",
    );
    let row: Option<(PersonId, Option<AccountId>)> = db.fetch_optional(sql.bind(id)).await?;
    Ok(row.map(|(person, account)| account.map_or(Whom::Person(person), Whom::Account)))
}

/// Begins it, with nothing told yet.
pub(in crate::employers) async fn insert(
    db: &mut Conn,
    id: EmployerId,
    whose: Whom,
    now: Timestamp,
) -> Result<u64> {
    let mut sql =
        Sql::new("INSERT INTO employers (id, person_id, status, said_at, created_at, updated_at) SELECT ");
    sql.push_bind(id).push(", p.id, ").push_bind(Status::Draft).push(", ");
    sql.push_bind(now).push(", ").push_bind(now).push(", ").push_bind(now).push(" FROM people p WHERE ");
    match whose {
        Whom::Account(account) => sql.push("p.account_id = ").push_bind(account),
        Whom::Person(person) => sql.push("p.id = ").push_bind(person),
    };
    db.execute(sql).await
}

/// Writes down where it is in its life. Nothing of a check is left with who is not checked.
pub(in crate::employers) async fn save_life(
    db: &mut Conn,
    id: EmployerId,
    life: Life,
    now: Timestamp,
) -> Result<()> {
    let check = life.check();
    let decided = match life {
        Life::Checked { check, .. } => Some((check.role, check.on)),
        Life::NotAccepted { role, on, .. } => Some((role, on)),
        Life::Draft | Life::Sent { .. } | Life::Left => None,
    };
    let reason = if let Life::NotAccepted { reason, .. } = life { Some(reason) } else { None };
    let sql = Sql::new(
        "UPDATE employers SET status = $1, waiting_since = $2, method = $3, decided_as = $4, decided_on = $5,
                checked_until = $6, reason = $7, updated_at = $8,
                reminded = CASE WHEN status = 'checked' AND checked_until = $6 THEN reminded ELSE NULL END
         WHERE id = $9",
    )
    .bind(life.status())
    .bind(life.waiting_since())
    .bind(check.map(|check| check.method))
    .bind(decided.map(|(role, _)| role))
    .bind(decided.map(|(_, on)| on))
    .bind(check.map(|check| check.until))
    .bind(reason)
    .bind(now)
    .bind(id);
    db.execute(sql).await?;
    super::check::save_acting(db, id, check.and_then(|check| check.acting)).await
}
