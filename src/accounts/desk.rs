//! What acts on an account work with, besides the account.

use super::{guess::GuessLimits, hasher::Hasher};
use crate::{keys::Keyring, mail::Letterhead, storage::Database};

/// The database, the register's key, the slots in which passwords are hashed, how many guesses are allowed, and the
/// council as mails show it.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The database.
    pub db: &'a Database,
    /// The register's key: what waits in the outbox stands under it.
    pub keys: &'a Keyring,
    /// The slots in which passwords are hashed.
    pub hasher: &'a Hasher,
    /// How many guesses are allowed.
    pub limits: GuessLimits,
    /// The council, as mails show it.
    pub letterhead: &'a Letterhead,
}
