//! The page behind the link of somebody who forgot the password. Opening it changes nothing, and it lets nobody in.

use super::words::password_refused;
use crate::accounts::{self, Password, ResetPasswordError, ResetToken};
use crate::text::Email;
use crate::web::components::PasswordInput;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/new_password.html")]
struct NewPasswordPage {
    frame: Frame,
    errors: Errors,
    email: String,
    password: PasswordInput,
}

impl NewPasswordPage {
    fn new(frame: FormFrame, email: &Email, errors: Errors) -> Self {
        let frame: Frame = frame.into();
        let password = PasswordInput::chosen("password", frame.words.own.reset.label)
            .hint(frame.words.join.password.hint)
            .error(errors.of("password"));
        Self { frame: frame.with(&errors), errors, email: email.as_str().to_owned(), password }
    }
}

#[derive(Template)]
#[template(path = "account/new_password_gone.html")]
struct GonePage {
    frame: Frame,
}

fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/new-password/<token>")]
pub(super) async fn new_password(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = ResetToken::parse(token) else { return gone(frame) };
    match accounts::find_password_reset(&our.db, &token, our.clock.now()).await? {
        Some(email) => Reply::page(&NewPasswordPage::new(frame, &email, Errors::default())),
        None => gone(frame),
    }
}

#[post("/new-password/<token>", data = "<form>")]
pub(super) async fn take_new_password(
    token: &str,
    form: Signed<Unread>,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let Some(token) = ResetToken::parse(token) else { return gone(frame) };
    let now = our.clock.now();
    let Some(email) = accounts::find_password_reset(&our.db, &token, now).await? else { return gone(frame) };
    let password = match Password::new(form.fields.get("password"), &email, &our.forbidden_words()) {
        Ok(password) => password,
        Err(refused) => {
            let errors = Errors::one("password", password_refused(refused, frame.words));
            return Reply::failed(&NewPasswordPage::new(frame, &email, errors));
        }
    };
    match accounts::reset_password(&our.desk(), &token, &password, now).await {
        Ok(()) => Ok(Reply::see("/password-set")),
        Err(ResetPasswordError::Gone) => gone(frame),
        Err(ResetPasswordError::Hash(error)) => Err(Fault::Hash(error)),
        Err(ResetPasswordError::Storage(error)) => Err(Fault::Storage(error)),
    }
}

#[derive(Template)]
#[template(path = "account/new_password_set.html")]
struct SetPage {
    frame: Frame,
}

#[get("/password-set")]
pub(super) fn password_set(frame: Frame) -> Answer {
    Reply::page(&SetPage { frame })
}
