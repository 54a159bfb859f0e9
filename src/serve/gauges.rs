//! Figures that are looked up now and then.

use crate::audit;
use crate::clock::Timestamp;
use crate::jobs::Plan;
use crate::queue::{self, Backlog};
use crate::storage::{self, Database};
use crate::web::Service;
use metrics::{counter, gauge};
use std::sync::Arc;
use std::time::Duration;

/// How often they are looked up.
const EVERY: Duration = Duration::from_secs(5);

/// What a job is counted as whose kind this version does not know.
const UNKNOWN: &str = "unknown";

/// Looks them up, again and again.
pub(super) async fn keep(service: Arc<Service>) {
    gauge!("register_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1);
    let mut every = tokio::time::interval(EVERY);
    loop {
        every.tick().await;
        password_slots(&service);
        connections(&service.db);
        let answered = from_database(&service.db, service.clock.now()).await;
        // Why it does not answer is logged by those who need it.
        gauge!("register_database_up").set(u8::from(answered.is_ok()));
    }
}

fn password_slots(service: &Service) {
    let slots = service.hasher.gauge();
    gauge!("register_password_hash_slots").set(of_size(slots.slots));
    gauge!("register_password_hash_slots_in_use").set(of_size(slots.busy));
    gauge!("register_password_hashes_waiting").set(of_size(slots.waiting));
    counter!("register_password_hashes_refused_total").absolute(slots.refused);
}

fn connections(db: &Database) {
    for pool in db.pool_use() {
        let of = |state| gauge!("register_database_connections", "pool" => pool.pool, "state" => state);
        of("open").set(of_count(pool.open));
        of("idle").set(of_count(pool.idle));
        gauge!("register_database_connections_max", "pool" => pool.pool).set(of_count(pool.most));
    }
}

async fn from_database(db: &Database, now: Timestamp) -> storage::Result<()> {
    let size = db.size().await?;
    gauge!("register_database_size_bytes", "part" => "data").set(of_count(size.data));
    gauge!("register_database_size_bytes", "part" => "log").set(of_count(size.log));
    gauge!("register_audit_lines_waiting").set(of_count(audit::waiting(db).await?.unsigned_abs()));
    let mut reader = db.read_current().await?;
    waiting_jobs(&queue::backlog(&mut reader, now).await?, now);
    Ok(())
}

/// All known kinds, also those of which nothing waits: their figures have to come down to nothing.
fn waiting_jobs(backlog: &[Backlog], now: Timestamp) {
    let known: Vec<&str> = Plan::ours().work.iter().map(|work| work.kind.name()).collect();
    for kind in known.iter().copied().chain([UNKNOWN]) {
        let ours = backlog.iter().filter(|of| match kind {
            UNKNOWN => !known.contains(&of.kind.as_str()),
            kind => of.kind == kind,
        });
        show(kind, &ours.collect::<Vec<_>>(), now);
    }
}

fn show(kind: &'static str, backlog: &[&Backlog], now: Timestamp) {
    let sum = |figure: fn(&Backlog) -> i64| {
        of_count(backlog.iter().map(|of| u64::try_from(figure(of)).unwrap_or_default()).sum())
    };
    let age = |figure: fn(&Backlog) -> Option<Timestamp>| {
        let since = backlog.iter().filter_map(|of| figure(of)).min();
        since.map_or(0.0, |since| (now - since).as_seconds_f64().max(0.0))
    };
    gauge!("register_jobs_waiting", "kind" => kind).set(sum(|of| of.waiting));
    gauge!("register_jobs_failing", "kind" => kind).set(sum(|of| of.failing));
    gauge!("register_jobs_parked", "kind" => kind).set(sum(|of| of.parked));
    gauge!("register_jobs_oldest_age_seconds", "kind" => kind).set(age(|of| of.oldest));
    gauge!("register_jobs_overdue_seconds", "kind" => kind).set(age(|of| of.due));
}

fn of_size(count: usize) -> f64 {
    of_count(u64::try_from(count).unwrap_or(u64::MAX))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "Prometheus keeps every figure as a float; 9 PB are still exact"
)]
fn of_count(count: u64) -> f64 {
    count as f64
}
