//! What went wrong, as a program reads it: RFC 9457.

use crate::web::{Asking, Reading, RequestId};
use rocket::http::{ContentType, Status};
use rocket::response::{Responder, Result};
use rocket::{Catcher, Request, Response, catch, catchers};
use serde::Serialize;
use std::io::Cursor;
use utoipa::ToSchema;

/// What to try while a part of the service is away, in seconds.
const RETRY_AFTER: u64 = 10;

/// What went wrong.
#[derive(Debug)]
pub(super) struct Problem {
    status: Status,
    errors: Vec<Wrong>,
}

/// One thing that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct Wrong {
    /// The parameter, or the part of the address.
    pub(super) name: String,
    /// What is wrong with it.
    pub(super) detail: String,
}

impl Wrong {
    /// Something wrong with a parameter.
    pub(super) fn new(name: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { name: name.into(), detail: detail.into() }
    }
}

/// As it is written.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(super) struct Written<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: &'static str,
    request_id: String,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    #[schema(value_type = Vec<Wrong>, required = false)]
    errors: &'a [Wrong],
}

impl Problem {
    /// What a status says by itself.
    pub(super) fn of(status: Status) -> Self {
        Self { status, errors: Vec::new() }
    }

    /// Everything that cannot be read.
    pub(super) fn unreadable(errors: Vec<Wrong>) -> Self {
        Self { status: Status::UnprocessableEntity, errors }
    }

    fn body(&self, request: &Request<'_>) -> serde_json::Result<String> {
        serde_json::to_string(&Written {
            kind: "about:blank",
            title: self.status.reason_lossy(),
            status: self.status.code,
            detail: detail(self.status),
            request_id: RequestId::of(request).to_string(),
            errors: &self.errors,
        })
    }
}

fn detail(status: Status) -> &'static str {
    match status.code {
        400 => "The address holds signs that cannot be read.",
        401 => {
            "Send a token that works as “Authorization: Bearer …”, or ask in a browser in which you are signed in."
        }
        403 => "This token, or whoever is signed in, may not do this.",
        404 => "There is nothing here, or nothing that you may see.",
        409 => "This does not go together with how things are now.",
        413 => "That was too much to send.",
        415 => "What was sent is of no kind that can be read here.",
        422 => "Some of what was sent cannot be read.",
        429 => "Those were too many requests. The header Retry-After says for how many seconds to wait.",
        503 => "A part of the service is away for a moment. Try again.",
        _ => "Something went wrong inside. It was written down under this request's id.",
    }
}

impl<'r> Responder<'r, 'static> for Problem {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        let body = self.body(request).map_err(|_| Status::InternalServerError)?;
        let mut response = Response::build()
            .status(self.status)
            .header(ContentType::new("application", "problem+json"))
            .sized_body(body.len(), Cursor::new(body))
            .finalize();
        if self.status == Status::Unauthorized {
            let wrong = if Asking::brings_a_token(request) { ", error=\"invalid_token\"" } else { "" };
            response.set_raw_header("WWW-Authenticate", format!("Bearer realm=\"api\"{wrong}"));
        }
        if let Some(seconds) = retry_after(self.status, request) {
            response.set_raw_header("Retry-After", seconds.to_string());
        }
        Ok(response)
    }
}

/// For how many seconds to wait, where waiting helps.
fn retry_after(status: Status, request: &Request<'_>) -> Option<u64> {
    match status.code {
        429 => Some(Reading::of(request).map_or(RETRY_AFTER, |reading| reading.seconds)),
        503 => Some(RETRY_AFTER),
        _ => None,
    }
}

#[catch(default)]
fn any(status: Status, _request: &Request<'_>) -> Problem {
    // Rocket asks with every status; those that are no errors of ours become 500.
    Problem::of(if status.code >= 400 { status } else { Status::InternalServerError })
}

/// What answers below `/api` when no route did.
pub(super) fn catchers() -> Vec<Catcher> {
    catchers![any]
}
