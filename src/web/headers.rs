//! Headers of every answer: pages, errors and static files alike.

use super::request_log::RequestId;
use super::service::Service;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Request, Response};
use std::sync::Arc;

/// Nothing but our own styles, scripts, pictures and forms.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
     manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// So many bytes of an answer are sent at once, at most.
const AT_ONCE: usize = 256 * 1024;

const REFERRER: &str = "Referrer-Policy";

const ALWAYS: [(&str, &str); 8] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    // Not `no-referrer`: Chromium would then send `Origin: null` with our own forms.
    (REFERRER, "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    ),
    ("X-Permitted-Cross-Domain-Policies", "none"),
];

/// Sets the headers.
#[derive(Debug)]
pub(crate) struct Headers(pub(crate) Arc<Service>);

#[rocket::async_trait]
impl Fairing for Headers {
    fn info(&self) -> Info {
        Info { name: "headers", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        // A page whose address is a secret hands on less than others.
        let is_secret = response.headers().contains(REFERRER);
        for (name, value) in ALWAYS.into_iter().filter(|(name, _)| !(is_secret && *name == REFERRER)) {
            response.set_raw_header(name, value);
        }
        if self.0.settings.base_address.is_secure() {
            response.set_raw_header("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if !response.headers().contains("Cache-Control") {
            response.set_raw_header("Cache-Control", "no-store");
        }
        // What is made as a whole is sent as a whole: each piece costs a turn of the connection.
        if let Some(size) = response.body().preset_size().filter(|size| (1..=AT_ONCE).contains(size)) {
            response.set_max_chunk_size(size);
        }
        response.set_raw_header("X-Request-Id", RequestId::of(request).to_string());
        if self.0.stopping.has_begun() {
            response.set_raw_header("Connection", "close");
        }
    }
}
