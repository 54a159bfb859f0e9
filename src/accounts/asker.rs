//! Somebody who asked something about the own data, for the administrator who answers.

use super::{actor::AdministratorActor, person::Person, store, tell::Whom};
use crate::{
    ids::AccountId,
    storage::{self, Conn},
    text::{Email, PersonName},
};

/// Whoever asked, and how to reach that person.
#[derive(Clone, Debug)]
pub struct Asker {
    /// The address of the account.
    pub email: Email,
    /// What else is known.
    pub person: Option<Person>,
    /// Whether the account was closed since: then nobody signs in to read an answer.
    pub is_closed: bool,
}

impl Asker {
    /// What the person is called: by the name, or by the address where no name was given.
    #[must_use]
    pub fn called(&self) -> &str {
        let contact = self.person.as_ref().and_then(|person| person.contact.as_ref());
        contact.map_or(self.email.as_str(), |contact| PersonName::as_str(&contact.name))
    }
}

/// Whose account this is; that the officer looks is written down in the same transaction. None where it is gone.
pub async fn find_asker(
    db: &mut Conn,
    _who: AdministratorActor,
    account: AccountId,
) -> Result<Option<Asker>, storage::Error> {
    let Some((email, closed_at)) = store::account::address(db, account).await? else { return Ok(None) };
    let person = store::person::find(db, Whom::Account(account)).await?;
    Ok(Some(Asker { email, person, is_closed: closed_at.is_some() }))
}

/// Whether somebody can sign in to this account: it was not closed.
pub async fn is_open(db: &mut Conn, account: AccountId) -> Result<bool, storage::Error> {
    store::account::is_open(db, account).await
}
