//! Jobs that leave a trace, on a database that two instances share.

use std::time::Duration;

use pa_registry::clock::{Clock, FixedClock};
use pa_registry::ids::JobId;
use pa_registry::jobs::{self, Plan, Work};
use pa_registry::keys::Keyring;
use pa_registry::mail::Mailer;
use pa_registry::queue::{self, Failure, Job, Kind, NewJob, QueuedJob, Shown};
use pa_registry::storage::{self, Database, PageRequest, Sql};

use crate::support::app::{letterhead, noon};
use crate::support::database::TestDatabase;

/// Work that leaves a row.
pub(super) const TRACE: Kind = Kind::new("test.trace");
/// Work that always panics.
pub(super) const PANIC: Kind = Kind::new("test.panic");

pub(super) const WORK: &[Work] = &[
    Work { kind: TRACE, run: |context, job| Box::pin(leave_a_trace(context, job)) },
    Work { kind: PANIC, run: |_, job| Box::pin(async move { panic!("{} was begun", job.kind) }) },
];

pub(super) const PLAN: Plan = Plan { work: WORK, schedules: &[], duties: &[] };

async fn leave_a_trace(context: jobs::Context, job: Job) -> Result<(), Failure> {
    let left = context
        .db
        .retrying(|| async {
            let mut tx = context.db.begin().await?;
            tx.execute(Sql::new("INSERT INTO traces (job_id) VALUES ($1)").bind(job.id)).await?;
            tx.commit().await
        })
        .await;
    left.map_err(|_: storage::Error| Failure::DATABASE)
}

pub(super) struct Scene {
    pub(super) database: TestDatabase,
    pub(super) clock: FixedClock,
}

impl Scene {
    pub(super) async fn new() -> Self {
        let scene = Self { database: TestDatabase::new().await, clock: FixedClock::at(noon()) };
        // No key: a job that is done twice leaves two rows.
        scene.run("CREATE TABLE traces (job_id UUID NOT NULL)").await;
        scene
    }

    pub(super) fn db(&self) -> &Database {
        &self.database.db
    }

    pub(super) async fn run(&self, text: &'static str) {
        let mut tx = self.db().begin().await.unwrap();
        tx.execute(Sql::new(text)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What jobs of one instance stand on: the clock that is moved.
    pub(super) fn context(&self) -> jobs::Context {
        context(self.db().clone(), self.clock.clone().into())
    }

    /// The same of another instance.
    pub(super) async fn context_elsewhere(&self) -> jobs::Context {
        context(self.database.another_instance().await, self.clock.clone().into())
    }

    pub(super) async fn queue(&self, kind: Kind) -> JobId {
        self.queue_many(kind, 1).await[0]
    }

    pub(super) async fn queue_many(&self, kind: Kind, count: usize) -> Vec<JobId> {
        let mut ids = Vec::new();
        let mut tx = self.db().begin().await.unwrap();
        for _ in 0..count {
            ids.push(queue::enqueue(&mut tx, NewJob::of(kind), self.clock.now()).await.unwrap());
        }
        tx.commit().await.unwrap();
        ids
    }

    pub(super) async fn list(&self) -> Vec<QueuedJob> {
        let mut conn = self.db().read().await.unwrap();
        let page = PageRequest::first(1_000);
        queue::jobs(&mut conn, Shown::All, &page, self.clock.now()).await.unwrap().rows
    }

    pub(super) async fn count(&self, text: &'static str) -> i64 {
        self.db().read().await.unwrap().fetch_one::<(i64,)>(Sql::new(text)).await.unwrap().0
    }

    /// Waits for something that workers do in their own time.
    pub(super) async fn until(&self, text: &'static str, count: i64) {
        self.wait(text, |found| found == count).await;
    }

    /// The same for something that goes on.
    pub(super) async fn until_at_least(&self, text: &'static str, count: i64) {
        self.wait(text, |found| found >= count).await;
    }

    async fn wait(&self, text: &'static str, enough: impl Fn(i64) -> bool) {
        for _ in 0..6_000 {
            if enough(self.count(text).await) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{text} is still {} after a minute", self.count(text).await);
    }
}

fn context(db: Database, clock: Clock) -> jobs::Context {
    jobs::Context {
        db,
        clock,
        keys: Keyring::draw().unwrap(),
        mailer: Mailer::Memory(std::sync::Arc::default()),
        letterhead: letterhead(),
        atlas: std::sync::Arc::default(),
        lookout: std::sync::Arc::default(),
        needs: crate::finder::scene::no_needs(),
    }
}
