//! What jobs stand on.

use crate::{
    clock::Clock,
    keys::Keyring,
    mail::{Letterhead, Mailer},
    storage::Database,
};

/// What jobs and duties may use; clones share it.
#[derive(Clone, Debug)]
pub struct Context {
    /// The database.
    pub db: Database,
    /// The time.
    pub clock: Clock,
    /// The register's own key.
    pub keys: Keyring,
    /// Where mails go.
    pub mailer: Mailer,
    /// The council, as mails show it.
    pub letterhead: Letterhead,
}
