//! The page behind the link in a message: one button that ends the messages. Opening it changes nothing, because mail
//! scanners open links. It says nothing of who asked, or for what.

use super::address::ENDED;
use crate::accounts::AlertToken;
use crate::employers::kept::{alert_goes_on, end_alert_by_link};
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "employer/search/end_alert.html")]
struct EndPage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "employer/search/end_alert_gone.html")]
struct GonePage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "employer/search/end_alert_done.html")]
struct DonePage {
    frame: Frame,
}

/// A link that was used and one that never was look the same.
fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/end-alert/<token>")]
pub(in crate::web::employer::search) async fn end(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = AlertToken::parse(token) else { return gone(frame) };
    if alert_goes_on(&our.db, &token).await? {
        Reply::page(&EndPage { frame: frame.into() })
    } else {
        gone(frame)
    }
}

#[post("/end-alert/<token>", data = "<_form>")]
pub(in crate::web::employer::search) async fn take_end(
    token: &str,
    _form: Signed<Unread>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some(token) = AlertToken::parse(token) else { return gone(frame) };
    if end_alert_by_link(&our.db, &token, our.clock.now()).await? {
        Ok(Reply::see(ENDED))
    } else {
        gone(frame)
    }
}

#[get("/end-alert")]
pub(in crate::web::employer::search) fn done(frame: Frame) -> Answer {
    Reply::page(&DonePage { frame })
}
