//! Records on which nobody works any more, because the officer is no registrar any more.

use super::open::act;
use crate::{
    accounts::{self, Role},
    assistants::{events, store},
    audit::{self, Who},
    clock::Timestamp,
    storage::{self, Database},
};

/// Gives back the records of officers who lost the role or closed the account, so that somebody else takes them. Says how
/// many.
pub(in crate::assistants) async fn release_cases(db: &Database, now: Timestamp) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let mut released = 0;
        for officer in store::casework::officers(&mut tx).await? {
            if accounts::has_role(&mut tx, officer, Role::Registrar).await? {
                continue;
            }
            for id in store::casework::taken_of(&mut tx, officer).await? {
                released += store::casework::give_back(&mut tx, id, officer).await?;
                let event = act(events::CASE_GIVEN_BACK, id);
                audit::record(&mut tx, Who::service("register.sweep"), now, event).await?;
            }
        }
        tx.commit().await?;
        Ok(released)
    })
    .await
}
