//! The page behind the link in a mail. Opening it changes nothing, because mail scanners open links.

use crate::accounts::{self, ConfirmError, SignUpToken};
use crate::web::form::{Signed, Unread};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    address: String,
}

#[derive(Template)]
#[template(path = "account/link_gone.html")]
struct LinkGonePage {
    frame: Frame,
}

fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &LinkGonePage { frame: frame.into() })
}

#[get("/confirm/<token>")]
pub(super) async fn confirm(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = SignUpToken::parse(token) else { return gone(frame) };
    match accounts::find_sign_up(&our.db, &token, our.clock.now()).await {
        Ok(Some(pending)) => {
            Reply::page(&ConfirmPage { frame: frame.into(), address: pending.email.as_str().to_owned() })
        }
        Ok(None) => gone(frame),
        Err(error) => Err(error.into()),
    }
}

#[post("/confirm/<token>", data = "<_form>")]
pub(super) async fn take_confirm(token: &str, _form: Signed<Unread>, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = SignUpToken::parse(token) else { return gone(frame) };
    match accounts::confirm(&our.db, &token, our.clock.now()).await {
        Ok(_) => Reply::see("/sign-in?confirmed"),
        Err(ConfirmError::Storage(error)) => Err(error.into()),
        Err(_) => gone(frame),
    }
}
