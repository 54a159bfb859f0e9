//! The page behind the link in a reminder: one button that says that the record is still right. Opening it changes
//! nothing, because mail scanners open links. It says nothing of whose record it is: the mail said no more either.

use crate::accounts::ConfirmationToken;
use crate::assistants;
use crate::web::form::{Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "assistant/still_right.html")]
struct StillRightPage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "assistant/still_right_gone.html")]
struct GonePage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "assistant/still_right_done.html")]
struct DonePage {
    frame: Frame,
}

/// A link that is old, one that was used, and one that never was look the same.
fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/still-right/<token>")]
pub(super) async fn still_right(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = ConfirmationToken::parse(token) else { return gone(frame) };
    if assistants::confirmation_waits(&our.db, &token, our.clock.now()).await? {
        Reply::page(&StillRightPage { frame: frame.into() })
    } else {
        gone(frame)
    }
}

#[post("/still-right/<token>", data = "<_form>")]
pub(super) async fn take_still_right(
    token: &str,
    _form: Signed<Unread>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some(token) = ConfirmationToken::parse(token) else { return gone(frame) };
    if assistants::confirm_by_link(&our.db, &token, our.clock.now()).await? {
        Ok(Reply::see("/still-right"))
    } else {
        gone(frame)
    }
}

#[get("/still-right")]
pub(super) fn done(frame: Frame) -> Answer {
    Reply::page(&DonePage { frame })
}
