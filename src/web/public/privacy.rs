//! Privacy: one page for all, and one for each purpose.

use super::purposes::{Purpose, all};
use crate::web::frame::Frame;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::get;
use rocket::http::Status;

/// The page from which all others are reached.
const ALL: &str = "/privacy";

#[derive(Template)]
#[template(path = "public/privacy/index.html")]
struct IndexPage {
    frame: Frame,
    purposes: Vec<(String, &'static str)>,
}

#[get("/privacy")]
pub(super) fn index(frame: Frame) -> Answer {
    let link = |purpose: Purpose| (format!("{ALL}/{}", purpose.slug), purpose.title);
    Reply::page(&IndexPage { purposes: all(frame.words).map(link).into(), frame })
}

/// The address of one of the pages.
pub(super) fn example() -> String {
    format!("{ALL}/accounts-and-security")
}

#[derive(Template)]
#[template(path = "public/privacy/one.html")]
struct PurposePage {
    frame: Frame,
    purpose: Purpose,
}

#[derive(Template)]
#[template(path = "public/privacy/gone.html")]
struct GonePage {
    frame: Frame,
}

#[get("/privacy/<purpose>")]
pub(super) fn one(purpose: &str, frame: Frame) -> Answer {
    let frame = Frame { back: Some(ALL.to_owned()), ..frame };
    match all(frame.words).into_iter().find(|one| one.slug == purpose) {
        Some(purpose) => Reply::page(&PurposePage { frame, purpose }),
        None => Reply::with_status(Status::NotFound, &GonePage { frame }),
    }
}
