//! What waits, what failed, and trying again.

use super::store;
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::JobId,
    storage::{self, Conn, Database, Page, PageRequest},
};

/// Somebody let a job be tried again.
const RETRIED: audit::Kind = audit::Kind::new("job.retried");

/// What has become of a job so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for its time or for a free worker.
    Waiting,
    /// It is being done.
    Running,
    /// It failed and is tried again.
    Failing,
    /// It failed for good, until somebody tries again.
    Parked,
}

/// A job as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedJob {
    /// Which.
    pub id: JobId,
    /// The name of its kind.
    pub kind: String,
    /// What has become of it.
    pub state: State,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// When it is tried, or tried again.
    pub run_at: Timestamp,
    /// How often it was begun.
    pub attempts: i64,
    /// Why it was not done the last time.
    pub failure: Option<String>,
}

/// Which jobs a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All of them.
    All,
    /// Those that failed: parked ones, and ones that are tried again.
    NeedsAttention,
}

/// How much of one kind waits, for the monitoring.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Backlog {
    /// The name of the kind.
    pub kind: String,
    /// Jobs that wait, run or are tried again.
    pub waiting: i64,
    /// Jobs that failed the last time and are tried again.
    pub failing: i64,
    /// Jobs that are parked.
    pub parked: i64,
    /// When the oldest job was queued that is neither done nor parked, and whose time has come at least once.
    pub oldest: Option<Timestamp>,
    /// Since when the job that has waited the longest for a free worker could have been done.
    pub due: Option<Timestamp>,
}

/// A page of jobs, the oldest first.
pub async fn jobs(
    db: &mut Conn,
    shown: Shown,
    page: &PageRequest,
    now: Timestamp,
) -> storage::Result<Page<QueuedJob>> {
    store::list(db, shown, page, now).await
}

/// How much waits, of each kind of which something does.
pub async fn backlog(db: &mut Conn, now: Timestamp) -> storage::Result<Vec<Backlog>> {
    store::backlog(db, now).await
}

/// Lets a parked or failing job be tried at once, for somebody; says whether there was one.
pub async fn retry(db: &Database, who: Who, id: JobId, now: Timestamp) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let found = store::retry(&mut tx, id, now).await?;
        if found {
            audit::record(&mut tx, who, now, Event::of(RETRIED).subject("job", id)).await?;
            tx.ring_when_kept();
        }
        tx.commit().await?;
        Ok(found)
    })
    .await
}
