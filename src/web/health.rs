//! For load balancers and those who watch the service.

use super::guard::Our;
use rocket::get;
use rocket::http::Status;

/// Whether the process answers at all.
#[get("/health/live")]
pub(super) fn live() -> &'static str {
    "live\n"
}

/// Whether requests should be sent here: not while stopping, and not without the database.
#[get("/health/ready")]
pub(super) async fn ready(our: Our) -> (Status, &'static str) {
    if our.stopping.has_begun() {
        return (Status::ServiceUnavailable, "stopping\n");
    }
    match our.db.ping().await {
        Ok(()) => (Status::Ok, "ready\n"),
        Err(error) => {
            tracing::warn!(cause = %error, "The database does not answer.");
            (Status::ServiceUnavailable, "the database does not answer\n")
        }
    }
}
