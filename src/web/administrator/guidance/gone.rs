//! A section or a version that is not there.

use super::said::{OVERVIEW, VERSIONS};
use crate::web::frame::Frame;
use crate::web::framing::FormFrame;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::http::Status;

#[derive(Template)]
#[template(path = "administrator/guidance/gone.html")]
struct GonePage {
    frame: Frame,
    title: &'static str,
    lead: &'static str,
    to: &'static str,
    back: &'static str,
}

/// The answer where there is no such section.
pub(super) fn section(frame: FormFrame) -> Answer {
    let w = &frame.words.guidance.section;
    let (title, lead, back) = (w.gone_title, w.gone_lead, w.gone_back);
    answer(GonePage { frame: frame.back(OVERVIEW), title, lead, to: OVERVIEW, back })
}

/// The answer where there is no such version.
pub(super) fn version(frame: FormFrame) -> Answer {
    let w = &frame.words.guidance.version;
    let (title, lead, back) = (w.gone_title, w.gone_lead, w.gone_back);
    answer(GonePage { frame: frame.back(VERSIONS), title, lead, to: VERSIONS, back })
}

fn answer(page: GonePage) -> Answer {
    Reply::with_status(Status::NotFound, &page)
}
