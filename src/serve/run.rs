//! Listening, and stopping without cutting anybody off.

use super::open::StartError;
use crate::web::{Service, Stopping};
use rocket::figment::Figment;
use std::sync::Arc;
use std::time::Duration;

/// How long the last bytes of the last answer may take to leave.
const LAST_BYTES: Duration = Duration::from_millis(200);

/// How long a stop may take before it is forced.
const LONGEST_STOP: Duration = Duration::from_secs(20);

/// Serves until a signal to stop, then finishes what was begun and closes the database.
///
/// `ready` is called with the address once the service answers.
///
/// # Errors
/// The service could not listen.
pub async fn run(service: Arc<Service>, figment: Figment, ready: impl FnOnce(&str) + Send + 'static) -> Result<(), StartError> {
    let rocket = crate::rocket(Arc::clone(&service), figment).attach(announce(ready));
    let rocket = rocket.ignite().await.map_err(|e| StartError::Listen(why_not(&e)))?;
    let stop = rocket.shutdown();
    let checkpoints = tokio::spawn(checkpoint_now_and_then(Arc::clone(&service)));
    let launched = tokio::spawn(rocket.launch());
    let signalled = {
        let service = Arc::clone(&service);
        tokio::spawn(async move {
            stop_signal().await;
            drain(&service.stopping, service.settings.drain_seconds).await;
            stop.notify();
            finish(&service.stopping).await;
        })
    };
    // Rocket itself waits for idle connections; whoever is answered need not be waited for.
    let result = tokio::select! {
        launched = launched => match launched {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(StartError::Listen(why_not(&error))),
            Err(_) => Err(StartError::Listen("The server stopped by itself; the log says where.".into())),
        },
        _ = signalled => Ok(()),
    };
    checkpoints.abort();
    match service.db.close().await {
        Ok(()) => tracing::info!("The service has stopped."),
        Err(error) => tracing::error!(cause = %error, "The service has stopped, and the database was not closed in order."),
    }
    result
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
        tracing::warn!(in_flight = stopping.in_flight(), "Requests were still running when the service stopped.");
    }
}

/// SIGTERM or Ctrl-C.
async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) else {
        tracing::error!("Signals cannot be received; stop the service by ending the process.");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
}

/// SQLite's log grows under constant readers unless it is emptied now and then.
async fn checkpoint_now_and_then(service: Arc<Service>) {
    let mut every = tokio::time::interval(Duration::from_secs(300));
    loop {
        every.tick().await;
        if let Err(error) = service.db.checkpoint().await {
            tracing::warn!(cause = %error, "The write-ahead log could not be emptied.");
        }
    }
}

/// Rocket's error as a sentence. Looking at the kind also keeps it from panicking when dropped.
fn why_not(error: &rocket::Error) -> String {
    use rocket::error::ErrorKind;
    match error.kind() {
        ErrorKind::Bind(cause) => {
            format!("The address cannot be listened on ({cause}). Is another service on this port? Set ROCKET_PORT to another one.")
        }
        ErrorKind::Io(cause) => format!("The address cannot be listened on: {cause}. Check ROCKET_ADDRESS."),
        other => format!("The service cannot start: {other}."),
    }
}
