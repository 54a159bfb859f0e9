//! The page behind a link to a record. Whoever holds the link sees it, and nothing is asked or kept of whoever that is.
//! The record stands behind a button: programs that look for harm in mails open links, but press nothing, so neither
//! reads the record nor is counted.
//!
//! A link that ended, one that was taken back, one to a record that is not on the register, and one that never was all
//! look the same.

use super::shown::Shown;
use crate::accounts::ShareToken;
use crate::assistants::sharing::{open_shared, share_works};
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

/// What waits behind the button.
#[derive(Template)]
#[template(path = "assistant/portable/shared_waits.html")]
struct WaitingPage {
    frame: Frame,
}

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
pub(super) async fn shared(token: &str, frame: FormFrame, our: Our) -> Answer {
    let works = match ShareToken::parse(token) {
        Some(token) => share_works(&our.db, &token, our.clock.now()).await?,
        None => false,
    };
    if works { Ok(unlisted(Reply::page(&WaitingPage { frame: frame.into() })?)) } else { gone(frame) }
}

#[post("/shared/<token>", data = "<_form>")]
pub(super) async fn show_shared(token: &str, _form: Signed<Unread>, frame: FormFrame, our: Our) -> Answer {
    let record = match ShareToken::parse(token) {
        Some(token) => open_shared(&our.db, &token, our.clock.now()).await?,
        None => None,
    };
    let Some(record) = record else { return gone(frame) };
    let frame = Frame::from(frame);
    let record = Shown::of(&record, frame.words);
    Ok(unlisted(Reply::page(&SharedPage { frame, record })?))
}

fn gone(frame: FormFrame) -> Answer {
    Ok(unlisted(Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })?))
}

/// No search engine keeps what stands behind a link.
fn unlisted(reply: Reply) -> Reply {
    reply.header("X-Robots-Tag", "noindex, nofollow, noarchive".into())
}
