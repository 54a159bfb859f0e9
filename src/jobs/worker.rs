//! Doing what was queued, one job at a time.

use std::time::{Duration, Instant};

use super::{Context, Work, stop::Stop, trouble::Trouble, work};
use crate::{
    clock::Timestamp,
    ids::InstanceId,
    queue::{self, Failure, Job},
    storage,
};

/// How often a worker tries to note how a job ended, a second apart. The claim lasts longer.
const NOTED_WITHIN: u32 = 60;

/// How long a kind that nobody knows is left to other instances: during an upgrade a newer one may know it.
const LEFT_TO_OTHERS: time::Duration = time::Duration::hours(1);

/// Claims jobs and does them.
pub(super) struct Worker {
    id: InstanceId,
    context: Context,
    work: &'static [Work],
    trouble: Trouble,
}

impl Worker {
    pub(super) fn new(context: Context, work: &'static [Work]) -> Self {
        let id = InstanceId::new(context.clock.now());
        Self { id, context, work, trouble: Trouble::of("jobs") }
    }

    /// Works until told to stop: each time the bell rings, until nothing is left.
    pub(super) async fn keep_working(mut self, mut stop: Stop) {
        loop {
            // No database call is inside: nothing is cut off but the waiting.
            tokio::select! {
                () = self.context.db.bell().heard() => {}
                () = stop.begun() => return,
            }
            while !stop.has_begun() {
                let claimed = self.claim().await;
                let Some(Some(job)) = self.trouble.note(claimed) else { break };
                // There may be more; one ring wakes one worker.
                self.context.db.bell().ring();
                self.take_on(job).await;
            }
        }
    }

    async fn claim(&self) -> storage::Result<Option<Job>> {
        match queue::claim(&self.context.db, self.id, self.context.clock.now()).await {
            // Others were faster, several times.
            Err(storage::Error::Conflict(_)) => Ok(None),
            answer => answer,
        }
    }

    async fn take_on(&self, job: Job) {
        let (known, begun) = (work::find(self.work, &job.kind), Instant::now());
        let outcome = match known {
            _ if job.is_hopeless() => Err(Failure::NEVER_FINISHED),
            Some(work) => run(work, self.context.clone(), job.clone()).await,
            None => Err(unknown(&job, self.context.clock.now())),
        };
        tell(known, &job, outcome, begun.elapsed());
        self.note(&job, outcome).await;
    }

    /// Notes how a job ended, again and again while the database is away.
    async fn note(&self, job: &Job, outcome: Result<(), Failure>) {
        for _ in 0..NOTED_WITHIN {
            match self.note_once(job, outcome).await {
                Ok(()) => return,
                Err(error) if error.is_unavailable() || error.is_full() => {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
                Err(cause) => {
                    tracing::error!(job.id = %job.id, %cause, "How a job ended could not be noted; it is done again.");
                    return;
                }
            }
        }
        tracing::warn!(job.id = %job.id, "How a job ended could not be noted in time; it is done again.");
    }

    async fn note_once(&self, job: &Job, outcome: Result<(), Failure>) -> storage::Result<()> {
        let Context { db, clock, .. } = &self.context;
        match outcome {
            Ok(()) => queue::finish(db, job, self.id).await,
            Err(failure) => queue::fail(db, job, self.id, failure, clock.now()).await,
        }
    }
}

/// Does everything that is due, also what that queues in turn; says how many jobs that were.
pub async fn run_all(context: &Context, work: &'static [Work]) -> storage::Result<usize> {
    let worker = Worker::new(context.clone(), work);
    let mut done = 0;
    while let Some(job) = worker.claim().await? {
        worker.take_on(job).await;
        done += 1;
    }
    Ok(done)
}

/// In a task of its own, so that a panic ends the job and not the worker.
async fn run(work: &Work, context: Context, job: Job) -> Result<(), Failure> {
    tokio::spawn((work.run)(context, job)).await.unwrap_or(Err(Failure::CUT_SHORT))
}

fn unknown(job: &Job, now: Timestamp) -> Failure {
    if now - job.queued_at < LEFT_TO_OTHERS { Failure::UNKNOWN_KIND.later() } else { Failure::UNKNOWN_KIND }
}

fn tell(known: Option<&Work>, job: &Job, outcome: Result<(), Failure>, took: Duration) {
    // A name that this version does not know is no label: there may be any number of them.
    let kind = known.map_or("unknown", |work| work.kind.name());
    let result = if outcome.is_ok() { "done" } else { "failed" };
    metrics::counter!("register_jobs_total", "kind" => kind, "result" => result).increment(1);
    metrics::histogram!("register_job_duration_seconds", "kind" => kind).record(took);
    let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    match outcome {
        Ok(()) => {
            tracing::info!(job.id = %job.id, kind, attempts = job.attempts, duration_ms, "A job was done.");
        }
        Err(failure) => {
            let reason = failure.reason();
            tracing::warn!(job.id = %job.id, kind, attempts = job.attempts, duration_ms, reason, "A job was not done.");
        }
    }
}
