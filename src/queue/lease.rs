//! What happens once for all instances.

use time::Duration;

use super::{
    job::NewJob,
    store::{self},
};
use crate::{
    clock::Timestamp,
    ids::InstanceId,
    storage::{self, Conn, Database},
};

/// Queues scheduled work for the time at which it is due, unless some instance did; says whether this one did.
///
/// While the same work of an earlier time still waits, this waits too: a database that is away for a day is not
/// followed by a day's worth of the same.
pub async fn due(
    db: &Database,
    name: &'static str,
    at: Timestamp,
    job: &NewJob,
    now: Timestamp,
) -> storage::Result<bool> {
    if is_done_with(&mut db.read_current().await?, name, at, job).await? {
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

async fn is_done_with(db: &mut Conn, name: &str, at: Timestamp, job: &NewJob) -> storage::Result<bool> {
    let ran = store::ran_for(db, name).await?;
    Ok(ran.is_some_and(|ran| ran >= at) || store::waits(db, job.kind).await?)
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
