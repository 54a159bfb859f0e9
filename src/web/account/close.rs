//! The end of an account: what it means, the password, a button.

use super::current;
use crate::accounts::{self, CloseError};
use crate::web::components::{Button, PasswordInput};
use crate::web::cookie::Kind;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::reply::{Answer, Reply};
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::CookieJar;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/close.html")]
struct ClosePage {
    frame: Frame,
    errors: Errors,
    current: PasswordInput,
    button: Button,
}

impl ClosePage {
    fn new(frame: FormFrame, errors: Errors) -> Self {
        let frame = frame.back("/account");
        let current = current::field(&errors, frame.words);
        let button = Button::new(frame.words.own.close.button).warning().once();
        Self { frame: frame.with(&errors), errors, current, button }
    }
}

#[get("/account/close")]
pub(super) fn close(frame: FormFrame) -> Answer {
    Reply::page(&ClosePage::new(frame, Errors::default()))
}

#[post("/account/close", data = "<form>")]
pub(super) async fn take_close(
    form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    origin: Origin,
    jar: &CookieJar<'_>,
    our: Our,
) -> Answer {
    let retyped = match current::only(&form.fields, &origin, frame.words) {
        Ok(retyped) => retyped,
        Err(errors) => return Reply::failed(&ClosePage::new(frame, errors)),
    };
    match accounts::close_account(&our.desk(), &session.0, &retyped, our.clock.now()).await {
        Ok(()) => Ok(leave(jar, our.settings.base_address.is_secure())),
        Err(CloseError::LastAdministrator) => {
            let errors = Errors::one(current::FIELD, frame.words.own.close.last_administrator);
            Reply::failed(&ClosePage::new(frame, errors))
        }
        Err(CloseError::Proof(error)) => {
            current::not_proven(error, frame.words.own.current_wrong, frame, ClosePage::new)
        }
        Err(CloseError::Storage(error)) => Err(error.into()),
    }
}

/// Nothing of the account stays in this browser.
fn leave(jar: &CookieJar<'_>, secure: bool) -> Reply {
    for kind in [Kind::Session, Kind::Visit, Kind::Device] {
        jar.add(kind.gone(secure));
    }
    Reply::see("/account-closed").header("Clear-Site-Data", "\"cache\", \"storage\"".into())
}

#[derive(Template)]
#[template(path = "account/closed.html")]
struct ClosedPage {
    frame: Frame,
}

#[get("/account-closed")]
pub(super) fn closed(frame: Frame) -> Answer {
    Reply::page(&ClosedPage { frame })
}
