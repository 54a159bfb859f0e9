//! One log line for each request: the route, never the address that was asked for.

use super::service::Service;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use rocket::{Data, Request, Response};
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Names one request in the log, on its error page and in its answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RequestId(Uuid);

impl RequestId {
    /// The id of this request, made when first asked for.
    pub(crate) fn of(request: &Request<'_>) -> Self {
        *request.local_cache(|| Self(Uuid::now_v7()))
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for RequestId {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Success(Self::of(request))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.simple().fmt(f)
    }
}

/// Requests received and not answered yet, for the monitoring.
const IN_FLIGHT: &str = "register_http_requests_in_flight";

/// When the request arrived, for the duration in the log.
struct Arrived(Instant);

/// Counts requests, times them and writes the log line.
#[derive(Debug)]
pub(crate) struct RequestLog(pub(crate) Arc<Service>);

#[rocket::async_trait]
impl Fairing for RequestLog {
    fn info(&self) -> Info {
        Info { name: "request log", kind: Kind::Request | Kind::Response }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        self.0.stopping.received();
        metrics::gauge!(IN_FLIGHT).increment(1);
        request.local_cache(|| Arrived(Instant::now()));
        RequestId::of(request);
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        self.0.stopping.answered();
        metrics::gauge!(IN_FLIGHT).decrement(1);
        let took = request.local_cache(|| Arrived(Instant::now())).0.elapsed();
        // The route, with its gaps: an address may hold a token or what somebody typed.
        let route = request.route().map_or_else(|| "none".to_owned(), |route| route.uri.to_string());
        tracing::info!(
            request_id = %RequestId::of(request),
            method = request.method().as_str(),
            route,
            status = response.status().code,
            duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            "A request was answered."
        );
        count(request, response.status(), took);
    }
}

/// Counts one answer by its route, which has gaps where an address names something.
fn count(request: &Request<'_>, status: Status, took: Duration) {
    let route = request.route().map_or_else(|| "none".to_owned(), |route| route.uri.path().to_owned());
    let class = match status.code {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    };
    let method = request.method().as_str();
    metrics::counter!("register_http_requests_total", "route" => route.clone(), "method" => method, "status" => class)
        .increment(1);
    metrics::histogram!("register_http_request_duration_seconds", "route" => route).record(took);
}
