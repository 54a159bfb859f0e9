//! What acts on an account work with, besides the account.

use super::{guess::GuessLimits, hasher::Hasher};
use crate::{
    mail::{Letterhead, Mailer},
    storage::Database,
};

/// The database, the slots in which passwords are hashed, how many guesses are allowed, and the way out for mail.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The database.
    pub db: &'a Database,
    /// The slots in which passwords are hashed.
    pub hasher: &'a Hasher,
    /// How many guesses are allowed.
    pub limits: GuessLimits,
    /// Where mails go.
    pub mailer: &'a Mailer,
    /// The council, as mails show it.
    pub letterhead: &'a Letterhead,
}
