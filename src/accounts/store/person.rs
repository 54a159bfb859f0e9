//! People: how to reach them, and how they want to be reached.

use crate::{
    accounts::{
        account::NewAccount,
        contact::{ContactDetails, LetterAddress},
        known_by::KnownBy,
        person::Person,
        preferences::{ContactBy, Format, Interpreter, Language, Preferences},
        tell::Whom,
        without_account::NewPerson,
    },
    clock::Timestamp,
    ids::{AccountId, PersonId},
    mail::Addressee,
    storage::{Conn, Result, Sql, Value},
    text::{Email, PersonName, Phone, Postcode},
};

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: PersonId,
    name: Option<PersonName>,
    telephone: Option<Phone>,
    letter_address: Option<LetterAddress>,
    letter_postcode: Option<Postcode>,
    contact_by: Option<ContactBy>,
    language: Option<Language>,
    format: Option<Format>,
    interpreter_needed: Option<bool>,
    interpreter_language: Option<Language>,
}

impl PersonRow {
    fn preferences(&self) -> Option<Preferences> {
        let interpreter = match (self.interpreter_needed?, &self.interpreter_language) {
            (true, Some(language)) => Interpreter::Needed(language.clone()),
            _ => Interpreter::NotNeeded,
        };
        let (contact_by, language, format) = (self.contact_by?, self.language.clone()?, self.format?);
        Some(Preferences { contact_by, language, format, interpreter })
    }

    fn into_person(self) -> Person {
        let preferences = self.preferences();
        let Self { id, name, telephone, letter_address: address, letter_postcode: postcode, .. } = self;
        let contact = name.map(|name| ContactDetails { name, telephone, address, postcode });
        Person { id, contact, preferences }
    }
}

pub(in crate::accounts) async fn find(db: &mut Conn, whom: Whom) -> Result<Option<Person>> {
    let mut sql = Sql::new(
        "SELECT id, name, telephone, letter_address, letter_postcode, contact_by, language, format,
                interpreter_needed, interpreter_language
         FROM people WHERE ",
    );
    match whom {
        Whom::Account(account) => sql.push("account_id = ").push_bind(account),
        Whom::Person(person) => sql.push("id = ").push_bind(person),
    };
    let row: Option<PersonRow> = db.fetch_optional(sql).await?;
    Ok(row.map(PersonRow::into_person))
}

/// By what the owner of an account, who may have told nothing else, or a person is known.
pub(in crate::accounts) async fn known_by(db: &mut Conn, whom: Whom) -> Result<Option<KnownBy>> {
    let mut sql = Sql::new("SELECT people.name, people.telephone, accounts.email FROM ");
    match whom {
        Whom::Account(account) => {
            sql.push("accounts LEFT JOIN people ON people.account_id = accounts.id WHERE accounts.id = ");
            sql.push_bind(account)
        }
        Whom::Person(person) => {
            sql.push("people LEFT JOIN accounts ON accounts.id = people.account_id WHERE people.id = ");
            sql.push_bind(person)
        }
    };
    db.fetch_optional(sql).await
}

#[derive(sqlx::FromRow)]
struct AddresseeRow {
    id: PersonId,
    account_id: Option<AccountId>,
    email: Option<Email>,
    contact_by: Option<ContactBy>,
    format: Option<Format>,
}

/// What decides how to write to the owner of an account, or to a person, who may have none.
pub(in crate::accounts) async fn find_addressee(db: &mut Conn, whom: Whom) -> Result<Option<Addressee>> {
    let mut sql = Sql::new(
        "SELECT people.id, people.account_id, accounts.email, people.contact_by, people.format
         FROM people LEFT JOIN accounts ON accounts.id = people.account_id WHERE ",
    );
    match whom {
        Whom::Account(account) => sql.push("people.account_id = ").push_bind(account),
        Whom::Person(person) => sql.push("people.id = ").push_bind(person),
    };
    let row: Option<AddresseeRow> = db.fetch_optional(sql).await?;
    Ok(row.map(|row| Addressee {
        person: row.id,
        account: row.account_id.zip(row.email),
        wants_letters: row.contact_by == Some(ContactBy::Letter),
        large_print: row.format == Some(Format::LargePrint),
    }))
}

pub(in crate::accounts) async fn save_contact_details(
    db: &mut Conn,
    person: PersonId,
    details: &ContactDetails,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE people SET name = $1, telephone = $2, letter_address = $3, letter_postcode = $4, updated_at = $5
         WHERE id = $6",
    )
    .bind(&details.name)
    .bind(details.telephone.as_ref())
    .bind(details.address.as_ref())
    .bind(details.postcode.as_ref())
    .bind(now)
    .bind(person);
    db.execute(sql).await
}

pub(in crate::accounts) async fn save_preferences(
    db: &mut Conn,
    person: PersonId,
    preferences: &Preferences,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE people SET contact_by = $1, language = $2, format = $3, interpreter_needed = $4,
                interpreter_language = $5, updated_at = $6
         WHERE id = $7",
    )
    .bind(preferences.contact_by)
    .bind(&preferences.language)
    .bind(preferences.format)
    .bind(preferences.interpreter.is_needed())
    .bind(preferences.interpreter.language())
    .bind(now)
    .bind(person);
    db.execute(sql).await
}

/// Saves both at once: each may be right only beside the other.
pub(in crate::accounts) async fn save_reach(
    db: &mut Conn,
    person: PersonId,
    (details, wishes): (&ContactDetails, &Preferences),
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE people SET name = $1, telephone = $2, letter_address = $3, letter_postcode = $4, contact_by = $5,
                language = $6, format = $7, interpreter_needed = $8, interpreter_language = $9, updated_at = $10
         WHERE id = $11",
    )
    .bind(&details.name)
    .bind(details.telephone.as_ref())
    .bind(details.address.as_ref())
    .bind(details.postcode.as_ref())
    .bind(wishes.contact_by)
    .bind(&wishes.language)
    .bind(wishes.format)
    .bind(wishes.interpreter.is_needed())
    .bind(wishes.interpreter.language())
    .bind(now)
    .bind(person);
    db.execute(sql).await
}

/// Gives a person who had no account one.
pub(in crate::accounts) async fn give_account(
    db: &mut Conn,
    person: PersonId,
    account: AccountId,
    now: Timestamp,
) -> Result<u64> {
    let sql =
        Sql::new("UPDATE people SET account_id = $1, updated_at = $2 WHERE id = $3 AND account_id IS NULL");
    db.execute(sql.bind(account).bind(now).bind(person)).await
}

pub(in crate::accounts) async fn insert(db: &mut Conn, new: &[NewAccount]) -> Result<u64> {
    let row = |new: &NewAccount| {
        row(new.person, Some(new.id), new.contact.as_ref(), new.preferences.as_ref(), new.created_at)
    };
    insert_rows(db, new.iter().map(row)).await
}

pub(in crate::accounts) async fn insert_without_account(db: &mut Conn, new: &[NewPerson]) -> Result<u64> {
    let row =
        |new: &NewPerson| row(new.id, None, new.contact.as_ref(), new.preferences.as_ref(), new.created_at);
    insert_rows(db, new.iter().map(row)).await
}

async fn insert_rows(db: &mut Conn, rows: impl Iterator<Item = Vec<Value>>) -> Result<u64> {
    let mut sql = Sql::new(
        "INSERT INTO people (id, account_id, name, telephone, letter_address, letter_postcode, contact_by, language,
                             format, interpreter_needed, interpreter_language, created_at, updated_at) VALUES ",
    );
    sql.push_rows(rows);
    db.execute(sql).await
}

fn row(
    id: PersonId,
    account: Option<AccountId>,
    contact: Option<&ContactDetails>,
    wishes: Option<&Preferences>,
    created_at: Timestamp,
) -> Vec<Value> {
    vec![
        id.into(),
        account.into(),
        contact.map(|contact| &contact.name).into(),
        contact.and_then(|contact| contact.telephone.as_ref()).into(),
        contact.and_then(|contact| contact.address.as_ref()).into(),
        contact.and_then(|contact| contact.postcode.as_ref()).into(),
        wishes.map(|wishes| wishes.contact_by).into(),
        wishes.map(|wishes| &wishes.language).into(),
        wishes.map(|wishes| wishes.format).into(),
        wishes.map(|wishes| wishes.interpreter.is_needed()).into(),
        wishes.and_then(|wishes| wishes.interpreter.language()).into(),
        created_at.into(),
        created_at.into(),
    ]
}
