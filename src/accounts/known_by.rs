//! By what a person is known.

use super::{store, tell::Whom};
use crate::{
    storage::{self, Conn},
    text::{Email, PersonName, Phone},
};

/// By what a person is known: personal assistants name people who are not to find them. It is compared, and never shown.
#[derive(Clone, Debug, Default)]
pub struct KnownBy {
    /// The name under which the person is written to.
    pub name: Option<PersonName>,
    /// The address of the account, if there is one.
    pub email: Option<Email>,
    /// The telephone.
    pub telephone: Option<Phone>,
}

/// By what this person is known.
pub async fn known_by(db: &mut Conn, whom: Whom) -> storage::Result<KnownBy> {
    let email = match whom {
        Whom::Account(account) => store::account::address(db, account).await?.map(|(email, _)| email),
        Whom::Person(_) => None,
    };
    let contact = store::person::find(db, whom).await?.and_then(|person| person.contact);
    let (name, telephone) = contact.map(|contact| (contact.name, contact.telephone)).unzip();
    Ok(KnownBy { name, email, telephone: telephone.flatten() })
}
