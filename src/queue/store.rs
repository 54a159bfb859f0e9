//! The tables of the queue.

use serde_json::{Map, Value};

use super::{
    job::{Job, Kind, NewJob},
    list::{Backlog, QueuedJob, Shown, State},
};
use crate::{
    clock::Timestamp,
    ids::{InstanceId, JobId},
    storage::{Conn, Cursor, Page, PageRequest, Result, Sql},
};

#[derive(sqlx::FromRow)]
struct JobRow {
    id: JobId,
    kind: String,
    payload: sqlx::types::Json<Map<String, Value>>,
    queued_at: Timestamp,
    attempts: i64,
}

#[derive(sqlx::FromRow)]
struct ListRow {
    id: JobId,
    kind: String,
    queued_at: Timestamp,
    run_at: Timestamp,
    claimed_by: Option<InstanceId>,
    attempts: i64,
    failure: Option<String>,
    parked_at: Option<Timestamp>,
}

impl ListRow {
    fn into_job(self, now: Timestamp) -> QueuedJob {
        let state = match (&self.parked_at, &self.claimed_by, &self.failure) {
            (Some(_), ..) => State::Parked,
            (_, Some(_), _) if self.run_at > now => State::Running,
            (.., Some(_)) => State::Failing,
            _ => State::Waiting,
        };
        let Self { id, kind, queued_at, run_at, attempts, failure, .. } = self;
        QueuedJob { id, kind, state, queued_at, run_at, attempts, failure }
    }
}

pub(super) async fn insert(db: &mut Conn, id: JobId, job: &NewJob, now: Timestamp) -> Result<u64> {
    let sql = Sql::new(
        "INSERT INTO jobs (id, kind, payload, queued_at, run_at, attempts) VALUES ($1, $2, $3, $4, $5, 0)",
    )
    .bind(id)
    .bind(job.kind.name())
    .bind(Value::Object(job.payload.clone()))
    .bind(now)
    .bind(job.run_at.unwrap_or(now));
    db.execute(sql).await
}

/// The oldest jobs whose time has come and that nobody holds.
pub(super) async fn claimable(db: &mut Conn, now: Timestamp) -> Result<Vec<Job>> {
    let sql = Sql::new(
        "SELECT id, kind, payload, queued_at, attempts FROM jobs
         WHERE parked_at IS NULL AND run_at <= $1
         ORDER BY run_at, id LIMIT 20",
    );
    let rows: Vec<JobRow> = db.fetch_all(sql.bind(now)).await?;
    let job = |JobRow { id, kind, payload, queued_at, attempts }| Job {
        id,
        kind,
        queued_at,
        attempts,
        payload: payload.0,
    };
    Ok(rows.into_iter().map(job).collect())
}

/// Takes a job unless somebody was faster.
pub(super) async fn take(
    db: &mut Conn,
    id: JobId,
    worker: InstanceId,
    now: Timestamp,
    until: Timestamp,
) -> Result<bool> {
    let sql = Sql::new(
        "UPDATE jobs SET run_at = $1, claimed_by = $2, attempts = attempts + 1
         WHERE id = $3 AND parked_at IS NULL AND run_at <= $4",
    );
    Ok(db.execute(sql.bind(until).bind(worker).bind(id).bind(now)).await? == 1)
}

pub(super) async fn delete(db: &mut Conn, id: JobId, worker: InstanceId) -> Result<u64> {
    let sql = Sql::new("DELETE FROM jobs WHERE id = $1 AND claimed_by = $2");
    db.execute(sql.bind(id).bind(worker)).await
}

pub(super) async fn put_off(
    db: &mut Conn,
    id: JobId,
    worker: InstanceId,
    reason: &str,
    until: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE jobs SET claimed_by = NULL, failure = $1, run_at = $2
         WHERE id = $3 AND claimed_by = $4",
    );
    db.execute(sql.bind(reason).bind(until).bind(id).bind(worker)).await
}

pub(super) async fn park(
    db: &mut Conn,
    id: JobId,
    worker: InstanceId,
    reason: &str,
    now: Timestamp,
) -> Result<u64> {
    let sql = Sql::new(
        "UPDATE jobs SET claimed_by = NULL, failure = $1, parked_at = $2
         WHERE id = $3 AND claimed_by = $4",
    );
    db.execute(sql.bind(reason).bind(now).bind(id).bind(worker)).await
}

/// Makes a job that failed due at once, with all its attempts before it again.
pub(super) async fn retry(db: &mut Conn, id: JobId, now: Timestamp) -> Result<bool> {
    let sql = Sql::new(
        "UPDATE jobs SET parked_at = NULL, failure = NULL, attempts = 0, run_at = $1
         WHERE id = $2 AND failure IS NOT NULL AND claimed_by IS NULL",
    );
    Ok(db.execute(sql.bind(now).bind(id)).await? == 1)
}

pub(super) async fn list(
    db: &mut Conn,
    shown: Shown,
    page: &PageRequest,
    now: Timestamp,
) -> Result<Page<QueuedJob>> {
    let mut sql = Sql::new(
        "SELECT id, kind, queued_at, run_at, claimed_by, attempts, failure, parked_at FROM jobs WHERE ",
    );
    sql.push(match shown {
        Shown::All => "TRUE",
        Shown::NeedsAttention => "failure IS NOT NULL",
    });
    // Ids are made when work is queued, so their order is the order of time, and the key serves it.
    if let Some(after) = &page.after {
        sql.push(" AND id > ").push_bind(after.id);
    }
    sql.push(" ORDER BY id LIMIT ").push_bind(page.limit_plus_one());
    let rows: Vec<ListRow> = db.fetch_all(sql).await?;
    let jobs = rows.into_iter().map(|row| row.into_job(now)).collect();
    Ok(Page::new(jobs, page, |job: &QueuedJob| Cursor { at: job.queued_at, id: job.id.into() }))
}

pub(super) async fn backlog(db: &mut Conn, now: Timestamp) -> Result<Vec<Backlog>> {
    let sql = Sql::new(
        "SELECT kind, COUNT(*) FILTER (WHERE parked_at IS NULL) AS waiting,
                COUNT(*) FILTER (WHERE parked_at IS NULL AND failure IS NOT NULL) AS failing,
                COUNT(*) FILTER (WHERE parked_at IS NOT NULL) AS parked,
                MIN(queued_at) FILTER (WHERE parked_at IS NULL AND (run_at <= $1 OR attempts > 0)) AS oldest,
                MIN(run_at) FILTER (WHERE parked_at IS NULL AND run_at <= $1) AS due
         FROM jobs GROUP BY kind ORDER BY kind",
    );
    db.fetch_all(sql.bind(now)).await
}

/// Whether work of this kind is neither done nor parked.
pub(super) async fn waits(db: &mut Conn, kind: Kind) -> Result<bool> {
    let sql = Sql::new("SELECT id FROM jobs WHERE kind = $1 AND parked_at IS NULL LIMIT 1").bind(kind.name());
    Ok(db.fetch_optional::<(JobId,)>(sql).await?.is_some())
}

pub(super) async fn ran_for(db: &mut Conn, name: &str) -> Result<Option<Timestamp>> {
    let row: Option<(Timestamp,)> =
        db.fetch_optional(Sql::new("SELECT ran_for FROM schedules WHERE name = $1").bind(name)).await?;
    Ok(row.map(|(at,)| at))
}

/// Notes for which time something was queued, unless that or a later time is noted.
pub(super) async fn note_run(db: &mut Conn, name: &str, at: Timestamp) -> Result<bool> {
    let sql = Sql::new(
        "INSERT INTO schedules (name, ran_for) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET ran_for = excluded.ran_for WHERE schedules.ran_for < excluded.ran_for",
    );
    Ok(db.execute(sql.bind(name).bind(at)).await? == 1)
}

/// Takes a lease that is free or lapsed, or makes one's own last longer.
pub(super) async fn hold(
    db: &mut Conn,
    name: &str,
    holder: InstanceId,
    now: Timestamp,
    until: Timestamp,
) -> Result<bool> {
    let sql = Sql::new(
        "INSERT INTO leases (name, holder, held_until) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
         WHERE leases.holder = excluded.holder OR leases.held_until <= $4",
    );
    Ok(db.execute(sql.bind(name).bind(holder).bind(until).bind(now)).await? == 1)
}

pub(super) async fn release(db: &mut Conn, name: &str, holder: InstanceId) -> Result<u64> {
    db.execute(Sql::new("DELETE FROM leases WHERE name = $1 AND holder = $2").bind(name).bind(holder)).await
}
