//! How often one may ask, in the headers of every answer of the API.

use crate::web::{Meter, Reading};
use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Request, Response};

/// Sets the headers, as the draft “`RateLimit` header fields for HTTP” writes them.
#[derive(Debug)]
pub(super) struct Limits;

#[rocket::async_trait]
impl Fairing for Limits {
    fn info(&self) -> Info {
        Info { name: "limits of the API", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let Some(Reading { limit, left, seconds }) = Reading::of(request) else { return };
        let window = Meter::SECONDS;
        let left = left.unwrap_or_default();
        response.set_raw_header("RateLimit-Policy", format!("\"account\";q={limit};w={window}"));
        response.set_raw_header("RateLimit", format!("\"account\";r={left};t={seconds}"));
    }
}
