//! What happens once for all instances.

use time::Duration;

use super::{
    job::NewJob,
    store::{self},
};
use crate::{
    clock::Timestamp,
    ids::InstanceId,
    storage::{self, Database},
};

/// Queues scheduled work for the time at which it is due, unless some instance did; says whether this one did.
pub async fn due(
    db: &Database,
    name: &'static str,
    at: Timestamp,
    job: &NewJob,
    now: Timestamp,
) -> storage::Result<bool> {
    if store::ran_for(&mut db.read_current().await?, name).await?.is_some_and(|ran| ran >= at) {
        return Ok(false);
    }
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let first = store::note_run(&mut tx, name, at).await?;
        if first {
            super::enqueue(&mut tx, job.clone(), now).await?;
        }
        tx.commit().await?;
        Ok(first)
    })
    .await
}

/// Takes or keeps what only one instance may do, for a while; says whether this instance has it.
pub async fn hold(
    db: &Database,
    name: &'static str,
    holder: InstanceId,
    lasting: Duration,
    now: Timestamp,
) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let held = store::hold(&mut tx, name, holder, now, now + lasting).await?;
        tx.commit().await?;
        Ok(held)
    })
    .await
}

/// Gives back what only one instance may do, so that another need not wait.
pub async fn release(db: &Database, name: &'static str, holder: InstanceId) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::release(&mut tx, name, holder).await?;
        tx.commit().await
    })
    .await
}
