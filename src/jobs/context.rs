//! What jobs stand on.

use std::sync::Arc;

use crate::{
    assistants::ledger::ListingNeeds,
    clock::{Clock, Timestamp},
    finder::Lookout,
    keys::Keyring,
    mail::{Letterhead, Mailer},
    places::Atlas,
    queue::{self, Kind, NewJob},
    storage::{self, Database},
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

impl Context {
    /// Leaves what is left of some work to another job: no job may take long.
    pub(super) async fn leave_the_rest(&self, kind: Kind, now: Timestamp) -> storage::Result<()> {
        self.db
            .retrying(|| async {
                let mut tx = self.db.begin().await?;
                queue::enqueue(&mut tx, NewJob::of(kind), now).await?;
                tx.commit().await
            })
            .await
    }
}
