//! Queueing, claiming, finishing.

use time::Duration;

use super::{
    job::{Failure, Job, NewJob, again_at},
    store,
};
use crate::{
    clock::Timestamp,
    ids::{InstanceId, JobId},
    storage::{self, Database, Tx},
};

/// How long a claim lasts. No job may take longer: whoever is later is done twice.
const CLAIM: Duration = Duration::minutes(5);

/// Queues work in the caller's transaction.
pub async fn enqueue(tx: &mut Tx, job: NewJob, now: Timestamp) -> storage::Result<JobId> {
    let id = JobId::new(now);
    store::insert(tx, id, &job, now).await?;
    tx.ring_when_kept();
    Ok(id)
}

/// Takes a job that can be done now, if there is one.
///
/// The candidates are read outside the transaction that takes one, and each worker begins at another of them:
/// workers do not wait for one another, and one `UPDATE` decides.
pub async fn claim(db: &Database, worker: InstanceId, now: Timestamp) -> storage::Result<Option<Job>> {
    let candidates = store::claimable(&mut db.read_current().await?, now).await?;
    let start = random_below(candidates.len());
    for place in 0..candidates.len() {
        let Some(job) = candidates.get((start + place) % candidates.len()) else { break };
        let taken = db
            .retrying(|| async {
                let mut tx = db.begin().await?;
                let taken = store::take(&mut tx, job.id, worker, now, now + CLAIM).await?;
                tx.commit().await?;
                Ok::<_, storage::Error>(taken)
            })
            .await?;
        if taken {
            return Ok(Some(Job { attempts: job.attempts + 1, ..job.clone() }));
        }
    }
    Ok(None)
}

/// Notes that a job is done: it is gone, if it still was this worker's.
pub async fn finish(db: &Database, job: &Job, worker: InstanceId) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::delete(&mut tx, job.id, worker).await?;
        tx.commit().await
    })
    .await
}

/// Notes why a job was not done, and when it is tried again or that it is parked.
pub async fn fail(
    db: &Database,
    job: &Job,
    worker: InstanceId,
    failure: Failure,
    now: Timestamp,
) -> storage::Result<()> {
    let again = again_at(job.attempts, failure, now);
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        match again {
            Some(at) => store::put_off(&mut tx, job.id, worker, failure.reason(), at).await?,
            None => store::park(&mut tx, job.id, worker, failure.reason(), now).await?,
        };
        tx.commit().await
    })
    .await
}

fn random_below(count: usize) -> usize {
    // Without randomness all workers begin at the oldest: slower, and still right.
    let random = getrandom::u32().unwrap_or(0);
    usize::try_from(random).unwrap_or(0).checked_rem(count).unwrap_or(0)
}
