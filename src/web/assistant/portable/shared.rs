//! The page behind a link to a record. Whoever holds the link sees it, and nothing is asked or kept of whoever that is.
//!
//! A link that ended, one that was taken back, one to a record that is not on the register, and one that never was all
//! look the same.

use super::shown::Shown;
use crate::accounts::ShareToken;
use crate::assistants::sharing::open_shared;
use crate::web::frame::Frame;
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::get;
use rocket::http::Status;

#[derive(Template)]
#[template(path = "assistant/portable/shared.html")]
struct SharedPage {
    frame: Frame,
    record: Shown,
}

#[derive(Template)]
#[template(path = "assistant/portable/shared_gone.html")]
struct GonePage {
    frame: Frame,
}

#[get("/shared/<token>")]
pub(super) async fn shared(token: &str, frame: Frame, our: Our) -> Answer {
    let signed_in = frame.signed_in;
    let record = match ShareToken::parse(token) {
        Some(token) => open_shared(&our.db, &token, our.clock.now()).await?,
        None => None,
    };
    let reply = match record {
        Some(record) => {
            let record = Shown::of(&record, frame.words);
            Reply::page(&SharedPage { frame, record })?
        }
        None => Reply::with_status(Status::NotFound, &GonePage { frame })?,
    };
    let reply = reply.header("X-Robots-Tag", "noindex, nofollow, noarchive".into());
    // The address is the key, so no browser hands it on. Whoever is signed in has forms on the page, with which
    // Chromium would send `Origin: null`; for them the address still goes to nobody but this service.
    Ok(if signed_in { reply } else { reply.header("Referrer-Policy", "no-referrer".into()) })
}
