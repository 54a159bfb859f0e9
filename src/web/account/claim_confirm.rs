//! The page behind the link in the mail to somebody who typed a code. Opening it changes nothing, because mail scanners
//! open links, and its button works with the password that was chosen with the code.

use super::current;
use crate::accounts::{self, HandoverError, HandoverToken};
use crate::assistants;
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
#[template(path = "account/claim_confirm.html")]
struct ConfirmPage {
    frame: Frame,
    errors: Errors,
    address: String,
    password: PasswordInput,
}

impl ConfirmPage {
    fn new(frame: FormFrame, address: &str, errors: Errors) -> Self {
        let frame: Frame = frame.into();
        let w = &frame.words.assisted.claim;
        let password =
            PasswordInput::current(current::FIELD, w.confirm_password).error(errors.of(current::FIELD));
        Self { frame: frame.with(&errors), errors, address: address.to_owned(), password }
    }
}

#[derive(Template)]
#[template(path = "account/claim_gone.html")]
struct GonePage {
    frame: Frame,
}

fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/claim/<token>")]
pub(super) async fn confirm(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = HandoverToken::parse(token) else { return gone(frame) };
    match accounts::find_handover(&our.db, &token, our.clock.now()).await? {
        Some(email) => Reply::page(&ConfirmPage::new(frame, email.as_str(), Errors::default())),
        None => gone(frame),
    }
}

#[post("/claim/<token>", data = "<form>")]
pub(super) async fn take_confirm(
    token: &str,
    form: Signed<Unread>,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let Some(token) = HandoverToken::parse(token) else { return gone(frame) };
    let now = our.clock.now();
    let Some(email) = accounts::find_handover(&our.db, &token, now).await? else { return gone(frame) };
    let page = |frame, errors| ConfirmPage::new(frame, email.as_str(), errors);
    let retyped = current::retyped(&form.fields, &origin);
    let w = &frame.words.assisted.claim;
    if retyped.password.is_empty() {
        let errors = Errors::one(current::FIELD, w.confirm_missing);
        return Reply::failed(&page(frame, errors));
    }
    match assistants::hand_over(&our.desk(), &token, &retyped, now).await {
        Ok(_) => Ok(Reply::see("/sign-in?confirmed")),
        Err(HandoverError::Proof(error)) => current::not_proven(error, w.confirm_wrong, frame, page),
        Err(HandoverError::Storage(error)) => Err(error.into()),
        Err(HandoverError::Gone | HandoverError::AccountExists) => gone(frame),
    }
}
