//! Error pages, in the same dress as all others.

use super::frame::Frame;
use super::reply::{Answer, Reply};
use super::request_log::RequestId;
use super::visitor::Visitor;
use crate::words::Words;
use askama::Template;
use rocket::http::{ContentType, Status};
use rocket::response::Responder;
use rocket::{Catcher, Request, Response, catch, catchers};
use std::io::Cursor;
use time::Duration;

/// What to try while a part of the service is away, in seconds.
const RETRY_AFTER: u64 = 10;

#[derive(Template)]
#[template(path = "fault.html")]
struct FaultPage {
    frame: Frame,
    title: &'static str,
    /// What happened and what to do, a paragraph each.
    says: Vec<String>,
    /// Shown where the log says more.
    reference: Option<String>,
}

/// What a page says for a status.
fn says(status: Status, words: &'static Words) -> (&'static str, Vec<String>) {
    let w = &words.fault;
    let own = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    match status.code {
        400 => (w.bad_request.title, own(&[w.bad_request.lead])),
        401 | 403 => (w.forbidden.title, own(&[w.forbidden.lead, w.forbidden.todo])),
        404 | 405 => (w.not_found.title, own(&[w.not_found.lead])),
        413 => (w.too_large.title, own(&[w.too_large.lead])),
        415 => (w.unsupported.title, own(&[w.unsupported.lead])),
        422 => (w.unprocessable.title, own(&[w.unprocessable.lead])),
        429 => (w.too_many.title, own(&[w.too_many.why])),
        503 => (w.away.title, own(&[w.away.lead, w.away.todo])),
        _ => (w.failed.title, own(&[w.failed.lead, w.failed.todo])),
    }
}

#[catch(default)]
async fn any(status: Status, request: &Request<'_>) -> ErrorPage {
    // Where no route answers, nothing has asked yet who this is, and somebody signed in needs the ways out
    // here too. A page that says that something is broken waits for no database.
    if status.code < 500 {
        let _ = Visitor::of(request).await;
    }
    // Rocket asks with every status; those that are no errors of ours become 500.
    let status = if status.code >= 400 { status } else { Status::InternalServerError };
    let mut response = dressed(status, request).unwrap_or_else(|| plain(status));
    if status == Status::ServiceUnavailable {
        response.set_raw_header("Retry-After", RETRY_AFTER.to_string());
    }
    ErrorPage(response)
}

fn dressed(status: Status, request: &Request<'_>) -> Option<Response<'static>> {
    let frame = Frame::without_waiting(request)?;
    let (title, says) = says(status, frame.words);
    let reference = (status.code >= 500).then(|| RequestId::of(request).to_string());
    let page = FaultPage { frame, title, says, reference };
    Reply::with_status(status, &page).ok()?.respond_to(request).ok()
}

/// An error page that is finished.
struct ErrorPage(Response<'static>);

impl<'r> Responder<'r, 'static> for ErrorPage {
    fn respond_to(self, _: &'r Request<'_>) -> rocket::response::Result<'static> {
        Ok(self.0)
    }
}

/// When not even the error page can be made.
fn plain(status: Status) -> Response<'static> {
    let words = "Sorry, something went wrong.\n";
    Response::build()
        .status(status)
        .header(ContentType::Plain)
        .sized_body(words.len(), Cursor::new(words))
        .finalize()
}

/// The page for somebody who has guessed too often: when to try again.
pub(super) fn too_many(frame: Frame, retry_after: Duration) -> Answer {
    let seconds = retry_after.whole_seconds().max(1).unsigned_abs();
    let w = &frame.words.fault.too_many;
    let minutes = match seconds.div_ceil(60) {
        1 => w.minute.to_owned(),
        many => w.minutes(many),
    };
    let says = vec![w.lead(minutes), w.why.to_owned()];
    let page = FaultPage { title: w.title, says, reference: None, frame };
    Ok(Reply::with_status(Status::TooManyRequests, &page)?.header("Retry-After", seconds.to_string()))
}

/// The error pages of the service.
pub(super) fn catchers() -> Vec<Catcher> {
    catchers![any]
}
