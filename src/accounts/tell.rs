//! Telling a person something, in the way that the person can be reached.

use super::store;
use crate::{
    audit::Event,
    clock::Timestamp,
    ids::{AccountId, PersonId},
    keys::Keyring,
    mail::{self, Writing},
    storage::{self, Tx},
};

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whom {
    /// The owner of an account.
    Account(AccountId),
    /// A person, who may have no account.
    Person(PersonId),
}

impl From<AccountId> for Whom {
    fn from(account: AccountId) -> Self {
        Self::Account(account)
    }
}

/// An event about a person, where there is one.
#[must_use]
pub fn concerning(event: Event, whom: impl Into<Option<Whom>>) -> Event {
    match whom.into() {
        Some(Whom::Account(account)) => event.about(account),
        Some(Whom::Person(person)) => event.about_person(person),
        None => event,
    }
}

/// Writes to a person in the caller's transaction: by mail, or by letter to whoever has no e-mail or asked for letters.
/// Says whether there is such a person.
pub async fn tell(
    tx: &mut Tx,
    keys: &Keyring,
    whom: Whom,
    writing: &Writing,
    now: Timestamp,
) -> storage::Result<bool> {
    let Some(addressee) = store::person::find_addressee(tx, whom).await? else { return Ok(false) };
    mail::post(tx, keys, &addressee.reach(writing), writing, now).await?;
    Ok(true)
}
