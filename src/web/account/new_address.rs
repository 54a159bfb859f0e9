//! The page behind the link in the mail to a new address. Opening it changes nothing, and it opens in a session of the
//! account only.

use crate::accounts::{self, AddressToken, ConfirmAddressError};
use crate::web::form::{Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/new_address.html")]
struct NewAddressPage {
    frame: Frame,
    address: String,
}

#[derive(Template)]
#[template(path = "account/new_address_gone.html")]
struct GonePage {
    frame: Frame,
}

fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/new-address/<token>")]
pub(super) async fn new_address(token: &str, session: Current, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = AddressToken::parse(token) else { return gone(frame) };
    match accounts::find_address_change(&our.db, &session.0, &token, our.clock.now()).await? {
        Some(email) => {
            Reply::page(&NewAddressPage { frame: frame.into(), address: email.as_str().to_owned() })
        }
        None => gone(frame),
    }
}

#[post("/new-address/<token>", data = "<_form>")]
pub(super) async fn take_new_address(
    token: &str,
    _form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some(token) = AddressToken::parse(token) else { return gone(frame) };
    match accounts::confirm_address(&our.desk(), &session.0, &token, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/account?saved=email")),
        Err(ConfirmAddressError::Gone) => gone(frame),
        Err(ConfirmAddressError::Storage(error)) => Err(error.into()),
    }
}
