//! The page behind a link that does not work, or not any more: of a sign-up, and of an invitation.

use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;

#[derive(Template)]
#[template(path = "account/link_gone.html")]
struct LinkGonePage {
    frame: Frame,
}

pub(super) fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &LinkGonePage { frame: frame.into() })
}
