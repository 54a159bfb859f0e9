//! What waits, what failed, and trying again.

use super::store;
use crate::{
    clock::Timestamp,
    ids::JobId,
    storage::{self, Conn, Page, PageRequest, Tx},
};

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

/// How much waits, for the monitoring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Jobs that wait, run or are tried again.
    pub waiting: i64,
    /// Jobs that are parked.
    pub parked: i64,
    /// When the oldest job whose time has come was queued.
    pub oldest: Option<Timestamp>,
}

/// A page of jobs, the oldest first; only the parked ones, if so wished.
pub async fn jobs(
    db: &mut Conn,
    parked_only: bool,
    page: &PageRequest,
    now: Timestamp,
) -> storage::Result<Page<QueuedJob>> {
    store::list(db, parked_only, page, now).await
}

/// How much waits.
pub async fn backlog(db: &mut Conn, now: Timestamp) -> storage::Result<Backlog> {
    store::backlog(db, now).await
}

/// Lets a parked or failing job be tried at once; says whether there was one. The caller records who asked for it.
pub async fn retry(tx: &mut Tx, id: JobId, now: Timestamp) -> storage::Result<bool> {
    store::retry(tx, id, now).await
}
