//! A queue, two workers and a clock that is moved.

use pa_registry::clock::Timestamp;
use pa_registry::ids::{InstanceId, JobId};
use pa_registry::queue::{self, Failure, Job, Kind, NewJob, QueuedJob, Shown};
use pa_registry::storage::{Database, PageRequest, Sql};

use crate::support::app::noon;
use crate::support::database::TestDatabase;

/// Work that these tests queue.
pub(super) const ERRAND: Kind = Kind::new("test.errand");

pub(super) struct Scene {
    pub(super) database: TestDatabase,
    pub(super) now: Timestamp,
    pub(super) worker: InstanceId,
    pub(super) other: InstanceId,
}

impl Scene {
    pub(super) async fn new() -> Self {
        let now = noon();
        let (worker, other) = (InstanceId::new(now), InstanceId::new(now));
        Self { database: TestDatabase::new().await, now, worker, other }
    }

    pub(super) fn db(&self) -> &Database {
        &self.database.db
    }

    pub(super) async fn queue(&self, job: NewJob) -> JobId {
        let mut tx = self.db().begin().await.unwrap();
        let id = queue::enqueue(&mut tx, job, self.now).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub(super) async fn errand(&self) -> JobId {
        self.queue(NewJob::of(ERRAND)).await
    }

    pub(super) async fn claims(&self, worker: InstanceId) -> Option<Job> {
        queue::claim(self.db(), worker, self.now).await.unwrap()
    }

    pub(super) async fn fails(&self, job: &Job, failure: Failure) {
        queue::fail(self.db(), job, self.worker, failure, self.now).await.unwrap();
    }

    pub(super) async fn list(&self, shown: Shown) -> Vec<QueuedJob> {
        let mut conn = self.db().read().await.unwrap();
        queue::jobs(&mut conn, shown, &PageRequest::first(100), self.now).await.unwrap().rows
    }

    /// The only job there is.
    pub(super) async fn only(&self) -> QueuedJob {
        let mut all = self.list(Shown::All).await;
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    pub(super) async fn count(&self, text: &'static str) -> i64 {
        self.db().read().await.unwrap().fetch_one::<(i64,)>(Sql::new(text)).await.unwrap().0
    }
}
