//! By what a person is known.

use super::{store, tell::Whom};
use crate::{
    storage::{self, Conn},
    text::{Email, PersonName, Phone},
};

/// By what a person is known: personal assistants name people who are not to find them. It is compared, and never shown.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
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
    Ok(store::person::known_by(db, whom).await?.unwrap_or_default())
}
