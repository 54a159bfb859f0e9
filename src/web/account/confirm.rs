//! The page behind the link in a sign-up mail. Opening it changes nothing, because mail scanners open links, and its
//! button works with the password that was chosen, so that nobody finishes what a stranger began.

use super::current;
use crate::accounts::{self, ConfirmError, SignUpToken};
use crate::web::components::PasswordInput;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    errors: Errors,
    address: String,
    password: PasswordInput,
}

impl ConfirmPage {
    fn new(frame: FormFrame, address: &str, errors: Errors) -> Self {
        let frame: Frame = frame.into();
        let w = &frame.words.confirm;
        let password = PasswordInput::current(current::FIELD, w.password).error(errors.of(current::FIELD));
        Self { frame: frame.with(&errors), errors, address: address.to_owned(), password }
    }
}

#[derive(Template)]
#[template(path = "account/confirm_gone.html")]
struct GonePage {
    frame: Frame,
}

fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/confirm/<token>")]
pub(super) async fn confirm(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = SignUpToken::parse(token) else { return gone(frame) };
    match accounts::find_sign_up(&our.db, &token, our.clock.now()).await? {
        Some(pending) => Reply::page(&ConfirmPage::new(frame, pending.email.as_str(), Errors::default())),
        None => gone(frame),
    }
}

#[post("/confirm/<token>", data = "<form>")]
pub(super) async fn take_confirm(
    token: &str,
    form: Signed<Unread>,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let Some(token) = SignUpToken::parse(token) else { return gone(frame) };
    let now = our.clock.now();
    let Some(pending) = accounts::find_sign_up(&our.db, &token, now).await? else { return gone(frame) };
    let page = |frame, errors| ConfirmPage::new(frame, pending.email.as_str(), errors);
    let retyped = current::retyped(&form.fields, &origin);
    if retyped.password.is_empty() {
        let errors = Errors::one(current::FIELD, frame.words.confirm.password_missing);
        return Reply::failed(&page(frame, errors));
    }
    match accounts::confirm(&our.desk(), &token, &retyped, now).await {
        Ok(_) => Ok(Reply::see("/sign-in?confirmed")),
        Err(ConfirmError::Proof(error)) => {
            current::not_proven(error, frame.words.confirm.password_wrong, frame, page)
        }
        Err(ConfirmError::Storage(error)) => Err(error.into()),
        Err(_) => gone(frame),
    }
}
