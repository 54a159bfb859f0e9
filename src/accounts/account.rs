//! Accounts, and the people they belong to.

use super::{contact::ContactDetails, hash::PasswordHash, preferences::Preferences, role::Roles, store};
use crate::{
    clock::Timestamp,
    ids::{AccountId, PersonId},
    storage::{self, Conn},
    text::Email,
};

/// An account that is about to be, with its person.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The account's id; the caller makes it, so that a made-up register comes out the same again.
    pub id: AccountId,
    /// The person's id.
    pub person: PersonId,
    /// The address to sign in with and to write to.
    pub email: Email,
    /// What is kept of the password.
    pub password_hash: PasswordHash,
    /// As what it comes in.
    pub roles: Roles,
    /// How to reach the person, where that is known already.
    pub contact: Option<ContactDetails>,
    /// How the person wants to be reached, where that is known already.
    pub preferences: Option<Preferences>,
    /// When it came to be.
    pub created_at: Timestamp,
}

/// Why there is no new account.
#[derive(Debug, thiserror::Error)]
pub enum CreateAccountError {
    /// Somebody has an account with this address.
    #[error("there is an account with this address")]
    AddressTaken,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

impl NewAccount {
    /// An account of which nothing is known but how to sign in.
    #[must_use]
    pub fn new(email: Email, password_hash: PasswordHash, roles: impl Into<Roles>, now: Timestamp) -> Self {
        Self {
            id: AccountId::new(now),
            person: PersonId::new(now),
            email,
            password_hash,
            roles: roles.into(),
            contact: None,
            preferences: None,
            created_at: now,
        }
    }
}

/// Makes one account in the caller's transaction, which must be given up when this fails.
pub async fn create_account(tx: &mut Conn, new: &NewAccount) -> Result<(), CreateAccountError> {
    create_accounts(tx, std::slice::from_ref(new)).await
}

/// Makes an account for a person who had none, in the caller's transaction, which must be given up when this fails.
pub(super) async fn give_account(tx: &mut Conn, new: &NewAccount) -> Result<(), CreateAccountError> {
    let one = std::slice::from_ref(new);
    store::account::insert(tx, one).await.map_err(|error| match error {
        error if error.is_unique_violation() => CreateAccountError::AddressTaken,
        error => CreateAccountError::Storage(error),
    })?;
    store::account::insert_roles(tx, one).await?;
    store::person::give_account(tx, new.person, new.id, new.created_at).await?;
    Ok(())
}

/// Makes many accounts in the caller's transaction, in as few statements as the databases take.
pub async fn create_accounts(tx: &mut Conn, new: &[NewAccount]) -> Result<(), CreateAccountError> {
    for chunk in new.chunks(store::account::CHUNK) {
        store::account::insert(tx, chunk).await.map_err(|error| match error {
            error if error.is_unique_violation() => CreateAccountError::AddressTaken,
            error => CreateAccountError::Storage(error),
        })?;
        store::account::insert_roles(tx, chunk).await?;
        store::person::insert(tx, chunk).await?;
    }
    Ok(())
}
