//! Privacy: one page for all, and one for each purpose.

use super::purposes::{Purpose, all};
use crate::retention::Kept;
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::kept::kept_for;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
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
    /// How long it is kept: what stands fixed, and what an administrator sets.
    how_long: Vec<String>,
}

#[derive(Template)]
#[template(path = "public/privacy/gone.html")]
struct GonePage {
    frame: Frame,
}

#[get("/privacy/<purpose>")]
pub(super) async fn one(purpose: &str, frame: Frame, our: Our) -> Answer {
    let frame = Frame { back: Some(ALL.to_owned()), ..frame };
    match all(frame.words).into_iter().find(|one| one.slug == purpose) {
        Some(purpose) => {
            let how_long = how_long(&our, &purpose).await;
            Reply::page(&PurposePage { frame, purpose, how_long })
        }
        None => Reply::with_status(Status::NotFound, &GonePage { frame }),
    }
}

async fn how_long(our: &Service, purpose: &Purpose) -> Vec<String> {
    let w = &our.words.privacy;
    let mut lines = Vec::new();
    for kept in purpose.periods {
        // Without the database nobody knows the period; the page is shown all the same.
        let period = kept_for(our, *kept).await.unwrap_or_else(|_| w.period_unknown.to_owned());
        lines.push(match kept {
            Kept::Draft => w.period_draft(period),
            Kept::Leaver => w.period_leaver(period),
            Kept::Employer => w.period_employer(period),
            Kept::Request | Kept::Log => w.period_request(period),
        });
    }
    lines.extend(purpose.how_long.iter().map(|line| (*line).to_owned()));
    lines
}
