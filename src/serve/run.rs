//! Running, and stopping without cutting anything off.

use super::answer::answer;
use super::measure;
use super::open::StartError;
use super::parts::Parts;
use super::signal::stop_signal;
use crate::audit;
use crate::jobs::{self, Jobs, Plan};
use crate::web::Service;
use rocket::figment::Figment;
use std::sync::Arc;
use std::time::Duration;

/// How long jobs that were begun may take to end before a stop is forced.
const LONGEST_STOP: Duration = Duration::from_secs(20);

/// Runs until a signal to stop, then finishes what was begun and closes the database.
///
/// `ready` is called with the address once requests are answered.
///
/// # Errors
/// An address could not be listened on.
pub async fn run(
    service: Arc<Service>,
    figment: Figment,
    parts: Parts,
    ready: impl FnOnce(&str) + Send + 'static,
) -> Result<(), StartError> {
    let result = match measure::start(&service) {
        Ok(()) => run_parts(&service, figment, parts, ready).await,
        Err(refused) => Err(refused),
    };
    close(&service).await;
    result
}

async fn run_parts(
    service: &Arc<Service>,
    figment: Figment,
    parts: Parts,
    ready: impl FnOnce(&str) + Send + 'static,
) -> Result<(), StartError> {
    let jobs = parts.works().then(|| start_jobs(service));
    let result = if parts.answers() {
        answer(Arc::clone(service), figment, ready).await
    } else {
        work_only().await;
        Ok(())
    };
    if let Some(jobs) = jobs {
        finish(jobs).await;
        seal(service).await;
    }
    result
}

/// Waits for the signal while jobs are done.
async fn work_only() {
    tracing::info!("The service does jobs and answers no requests.");
    stop_signal().await;
    tracing::info!("The service is stopping; jobs that were begun are finished.");
}

/// Jobs stop being claimed at the signal, while requests are still answered.
fn start_jobs(service: &Service) -> Jobs {
    let jobs = jobs::start(&context(service), Plan::ours());
    let stopper = jobs.stopper();
    tokio::spawn(async move {
        stop_signal().await;
        stopper.begin();
    });
    jobs
}

fn context(service: &Service) -> jobs::Context {
    jobs::Context {
        db: service.db.clone(),
        clock: service.clock.clone(),
        keys: service.keys.clone(),
        mailer: service.mailer.clone(),
        letterhead: service.letterhead.clone(),
        atlas: Arc::clone(&service.atlas),
        lookout: Arc::clone(&service.lookout),
        needs: service.settings.listing_needs.clone(),
    }
}

async fn finish(jobs: Jobs) {
    // What is cut off here is done again by another instance, or after the next start.
    if tokio::time::timeout(LONGEST_STOP, jobs.stop()).await.is_err() {
        tracing::warn!("Jobs were still running when the service stopped; they are done again.");
    }
}

/// Seals what the last requests left, so that it does not wait open until the next start, and notes how far.
async fn seal(service: &Service) {
    let sealed = audit::seal_waiting(&service.db, &service.keys, service.clock.now()).await;
    if let Err(error) = sealed {
        tracing::warn!(cause = %error, "The last lines of the audit wait to be sealed after the next start.");
    }
    if let Err(error) = audit::log_head(&service.db).await {
        tracing::warn!(cause = %error, "How far the audit is sealed could not be noted.");
    }
}

async fn close(service: &Service) {
    match service.db.close().await {
        Ok(()) => tracing::info!("The service has stopped."),
        Err(error) => {
            tracing::error!(cause = %error, "The service has stopped, and the database was not closed in order.");
        }
    }
}
