//! Listening, and stopping without cutting anybody off.

use super::open::StartError;
use super::signal::stop_signal;
use crate::web::{Service, Stopping};
use rocket::Shutdown;
use rocket::figment::Figment;
use std::sync::Arc;
use std::time::Duration;

/// How long the last bytes of the last answer may take to leave.
const LAST_BYTES: Duration = Duration::from_millis(200);

/// How long a stop may take before it is forced.
const LONGEST_STOP: Duration = Duration::from_secs(20);

/// Answers requests until a signal to stop, and then those that were received.
pub(super) async fn answer(
    service: Arc<Service>,
    figment: Figment,
    ready: impl FnOnce(&str) + Send + 'static,
) -> Result<(), StartError> {
    let rocket = crate::rocket(Arc::clone(&service), figment).attach(announce(ready));
    let rocket = rocket.ignite().await.map_err(|e| StartError::Listen(why_not(&e)))?;
    let stop = rocket.shutdown();
    let launched = tokio::spawn(rocket.launch());
    let stopped = tokio::spawn(stop_when_told(service, stop));
    // Rocket itself waits for idle connections; whoever is answered need not be waited for.
    tokio::select! {
        launched = launched => match launched {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(StartError::Listen(why_not(&error))),
            Err(_) => Err(StartError::Listen("The server stopped by itself; the log says where.".into())),
        },
        _ = stopped => Ok(()),
    }
}

/// Waits for a signal, lets the last visitors go, and stops listening.
async fn stop_when_told(service: Arc<Service>, stop: Shutdown) {
    stop_signal().await;
    drain(&service.stopping, service.settings.drain_seconds).await;
    stop.notify();
    finish(&service.stopping).await;
}
fn announce(ready: impl FnOnce(&str) + Send + 'static) -> impl rocket::fairing::Fairing {
    let ready = std::sync::Mutex::new(Some(ready));
    rocket::fairing::AdHoc::on_liftoff("announce", move |rocket| {
        let address = format!("http://{}:{}", rocket.config().address, rocket.config().port);
        let ready = ready.lock().ok().and_then(|mut r| r.take());
        Box::pin(async move {
            tracing::info!(address, "The service is ready.");
            if let Some(ready) = ready {
                ready(&address);
            }
        })
    })
}

/// Readiness goes first, so that a load balancer sends nobody here any more.
async fn drain(stopping: &Stopping, seconds: u64) {
    stopping.begin();
    tracing::info!(drain_s = seconds, "The service is stopping; it is not ready any more.");
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}

/// Waits until every request that was received is answered.
async fn finish(stopping: &Stopping) {
    let answered = async {
        while stopping.in_flight() > 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(LAST_BYTES).await;
    };
    // No database call is inside: nothing is cut off but the waiting.
    if tokio::time::timeout(LONGEST_STOP, answered).await.is_err() {
        tracing::warn!(
            in_flight = stopping.in_flight(),
            "Requests were still running when the service stopped."
        );
    }
}

/// Rocket's error as a sentence. Looking at the kind also keeps it from panicking when dropped.
fn why_not(error: &rocket::Error) -> String {
    use rocket::error::ErrorKind;
    match error.kind() {
        ErrorKind::Bind(cause) => {
            format!(
                "The address cannot be listened on ({cause}). Is another service on this port? Set ROCKET_PORT to another one."
            )
        }
        ErrorKind::Io(cause) => format!("The address cannot be listened on: {cause}. Check ROCKET_ADDRESS."),
        other => format!("The service cannot start: {other}."),
    }
}
