//! People without e-mail: the council writes to them or rings them, and they have no account.

use super::{contact::ContactDetails, preferences::Preferences, store};
use crate::{
    clock::Timestamp,
    ids::PersonId,
    storage::{self, Conn},
};

/// Somebody without an account who is about to be known to the council.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// The person's id; the caller makes it, so that a made-up register comes out the same again.
    pub id: PersonId,
    /// How the person can be reached.
    pub contact: Option<ContactDetails>,
    /// How the person wants to be reached.
    pub preferences: Option<Preferences>,
    /// When the person came to be known.
    pub created_at: Timestamp,
}

/// Writes people down who have no account, in the caller's transaction.
pub async fn create_people(tx: &mut Conn, new: &[NewPerson]) -> Result<(), storage::Error> {
    for chunk in new.chunks(store::account::CHUNK) {
        store::person::insert_without_account(tx, chunk).await?;
    }
    Ok(())
}
