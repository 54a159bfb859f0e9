//! What jobs stand on.

use std::sync::Arc;

use crate::{
    assistants::ledger::ListingNeeds,
    clock::Clock,
    finder::Lookout,
    keys::Keyring,
    mail::{Letterhead, Mailer},
    places::Atlas,
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
    /// Wards, authorities and localities.
    pub atlas: Arc<Atlas>,
    /// Who can be found: the same index by which pages search.
    pub lookout: Arc<Lookout>,
    /// What the council needs before somebody is listed.
    pub needs: ListingNeeds,
}
