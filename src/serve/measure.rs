//! Figures for Prometheus, on a port of their own. docs/metrics.md tells what each means.

use super::gauges;
use super::open::StartError;
use crate::web::Service;
use metrics::{Unit, describe_counter, describe_gauge, describe_histogram};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder};
use std::net::SocketAddr;
use std::sync::Arc;

/// Between a page from memory and one that waited for everything it may wait for.
const REQUESTS: [f64; 11] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
/// Between one statement and the end of a claim.
const JOBS: [f64; 9] = [0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 15.0, 60.0, 300.0];

/// Begins to count and to answer on the port of the settings, if there is one.
pub(super) fn start(service: &Arc<Service>) -> Result<(), StartError> {
    let Some(address) = service.settings.metrics_address else { return Ok(()) };
    listen(address).map_err(|error| StartError::Listen(why_not(address, &error)))?;
    describe();
    tokio::spawn(gauges::keep(Arc::clone(service)));
    tracing::info!(%address, "Metrics are ready.");
    Ok(())
}

fn listen(address: SocketAddr) -> Result<(), BuildError> {
    let buckets = |builder: PrometheusBuilder, name: &str, buckets: &[f64]| {
        builder.set_buckets_for_metric(Matcher::Full(name.to_owned()), buckets)
    };
    let builder = PrometheusBuilder::new().with_http_listener(address);
    let builder = buckets(builder, "register_http_request_duration_seconds", &REQUESTS)?;
    buckets(builder, "register_job_duration_seconds", &JOBS)?.install()
}

fn why_not(address: SocketAddr, error: &BuildError) -> String {
    format!(
        "The address for metrics, {address}, cannot be listened on ({error}). Is another program on this port? Set \
         metrics_address to another one, or leave it empty."
    )
}

/// What the figures say of themselves.
fn describe() {
    describe_gauge!("register_build_info", "The version that runs, as a label; always 1.");
    describe_counter!(
        "register_http_requests_total",
        "Requests answered, by route, method and class of status."
    );
    describe_histogram!(
        "register_http_request_duration_seconds",
        Unit::Seconds,
        "Time from a request's arrival to its answer, by route."
    );
    describe_gauge!("register_http_requests_in_flight", "Requests received and not answered yet.");
    describe_gauge!("register_password_hash_slots", "Passwords that may be hashed at once.");
    describe_gauge!("register_password_hash_slots_in_use", "Passwords being hashed.");
    describe_gauge!("register_password_hashes_waiting", "Requests that wait for a slot.");
    describe_counter!("register_password_hashes_refused_total", "Requests refused because too many waited.");
    describe_queue();
    describe_database();
}

fn describe_queue() {
    describe_counter!("register_jobs_total", "Jobs done and failed by this process, by kind and result.");
    describe_histogram!("register_job_duration_seconds", Unit::Seconds, "Time that jobs took, by kind.");
    describe_gauge!("register_jobs_waiting", "Jobs that wait, run or are tried again, by kind.");
    describe_gauge!(
        "register_jobs_failing",
        "Of those that wait, the ones that failed the last time, by kind."
    );
    describe_gauge!(
        "register_jobs_parked",
        "Jobs that failed for good, until somebody tries again, by kind."
    );
    describe_gauge!(
        "register_jobs_oldest_age_seconds",
        Unit::Seconds,
        "Age of the oldest job that is neither done nor parked, by kind."
    );
    describe_gauge!(
        "register_jobs_overdue_seconds",
        Unit::Seconds,
        "How long the job has waited that has waited the longest for a free worker, by kind."
    );
}

fn describe_database() {
    describe_gauge!("register_audit_lines_waiting", "Lines of the audit that are not sealed yet.");
    describe_gauge!("register_database_up", "Whether the database answered the last time it was asked.");
    describe_gauge!("register_database_connections", "Connections of each pool, open and idle.");
    describe_gauge!("register_database_connections_max", "Connections that each pool may open.");
    describe_gauge!(
        "register_database_size_bytes",
        Unit::Bytes,
        "What the database takes, and SQLite's write-ahead log beside it."
    );
}
