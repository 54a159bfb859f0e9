//! The person behind an account: kept in two parts, each changed at any time.

use super::{
    actor::{AccountActor, RecordOfficer, RegistrarActor},
    contact::{ContactDetails, ContactProblem},
    events,
    preferences::{PreferenceProblem, Preferences, possible},
    store,
    tell::Whom,
};
use crate::{
    audit::{self, Event, Kind, Who},
    clock::Timestamp,
    ids::PersonId,
    storage::{self, Conn, Database, Tx},
};

/// What the council knows of a person; a part that nobody has filled in yet is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// How the person can be reached.
    pub contact: Option<ContactDetails>,
    /// How the person wants to be reached.
    pub preferences: Option<Preferences>,
}

/// Why contact details were not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveContactError {
    /// They no longer fit the preferences, which somebody changed meanwhile.
    #[error("{0}")]
    Refused(ContactProblem),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Why preferences were not saved.
#[derive(Debug, thiserror::Error)]
pub enum SavePreferencesError {
    /// They no longer fit the contact details, which somebody changed meanwhile.
    #[error("{0}")]
    Refused(PreferenceProblem),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// What is known of the person who asks.
pub async fn find_person(db: &Database, who: AccountActor) -> Result<Person, storage::Error> {
    find(&mut db.read().await?, who).await
}

/// Where a letter to a person goes, for the officer who posts it; that the letter was opened is on record already.
/// None where the person is gone, or never said.
pub async fn find_contact_for_letter(
    db: &Database,
    _who: RegistrarActor,
    person: PersonId,
) -> Result<Option<ContactDetails>, storage::Error> {
    let person = store::person::find(&mut db.read_current().await?, Whom::Person(person)).await?;
    Ok(person.and_then(|person| person.contact))
}

/// How a person can be reached and spoken to, for the officer who rings; that the officer opened it is written down in
/// the same transaction. None where the person is gone.
pub async fn find_person_to_ring(
    db: &mut Conn,
    _who: impl RecordOfficer,
    whom: Whom,
) -> Result<Option<Person>, storage::Error> {
    store::person::find(db, whom).await
}

/// Saves how the person who asks can be reached.
pub async fn save_contact_details(
    db: &Database,
    who: AccountActor,
    details: &ContactDetails,
    now: Timestamp,
) -> Result<(), SaveContactError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let person = find(&mut tx, who).await?;
        let lacking = person.preferences.and_then(|wishes| details.lack(wishes.contact_by));
        if let Some(problem) = lacking {
            return Err(SaveContactError::Refused(problem));
        }
        store::person::save_contact_details(&mut tx, person.id, details, now).await?;
        changed(&mut tx, who, person.id, events::CONTACT_CHANGED, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Saves, in the caller's transaction, how a person can and wants to be reached, as she told it to an officer.
pub async fn save_reach(
    tx: &mut Tx,
    by: Who,
    person: PersonId,
    reach: (&ContactDetails, &Preferences),
    now: Timestamp,
) -> Result<(), storage::Error> {
    store::person::save_reach(tx, person, reach, now).await?;
    let event = Event::of(events::CONTACT_CHANGED).subject("person", person).about_person(person);
    audit::record(tx, by, now, event).await
}

/// Saves how the person who asks wants to be reached and spoken to.
pub async fn save_preferences(
    db: &Database,
    who: AccountActor,
    preferences: &Preferences,
    now: Timestamp,
) -> Result<(), SavePreferencesError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let person = find(&mut tx, who).await?;
        possible(preferences.contact_by, person.contact.as_ref()).map_err(SavePreferencesError::Refused)?;
        store::person::save_preferences(&mut tx, person.id, preferences, now).await?;
        changed(&mut tx, who, person.id, events::PREFERENCES_CHANGED, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Every account has its person, from the moment it is made.
async fn find(db: &mut Conn, who: AccountActor) -> Result<Person, storage::Error> {
    store::person::find(db, Whom::Account(who.account())).await?.ok_or(storage::Error::Missing)
}

async fn changed(
    tx: &mut Tx,
    who: AccountActor,
    person: PersonId,
    kind: Kind,
    now: Timestamp,
) -> Result<(), storage::Error> {
    let event = Event::of(kind).subject("person", person).about(who.account());
    audit::record(tx, who.who(), now, event).await
}
