//! Third question: the password. It is hashed before it is kept, and never shown again.

use super::answers::{PASSWORD, SignUpAnswers};
use crate::accounts::Password;
use crate::text::Email;
use crate::web::account::words::password_refused;
use crate::web::components::PasswordInput;
use crate::web::form::{Errors, Signed, Unread};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::web::guard::Our;
use crate::web::journey::{Answers, Journey as _};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "join/password.html")]
struct PasswordPage {
    frame: Frame,
    errors: Errors,
    email: String,
    password: PasswordInput,
}

impl PasswordPage {
    fn new(frame: FormFrame, answers: &SignUpAnswers, errors: Errors) -> Self {
        let frame = frame.back(answers.before(PASSWORD));
        let w = &frame.words.join.password;
        let password = PasswordInput::chosen("password", w.label).hint(w.hint).error(errors.of("password"));
        Self { frame: frame.with(&errors), errors, email: answers.email.clone().unwrap_or_default(), password }
    }
}

#[get("/join/password")]
pub(in crate::web::account) fn password(frame: FormFrame, answers: Answers<SignUpAnswers>) -> Answer {
    match answers.given.missing_before(PASSWORD) {
        Some(earlier) => Reply::see(earlier),
        None => Reply::page(&PasswordPage::new(frame, &answers.given, Errors::default())),
    }
}

#[post("/join/password", data = "<form>")]
pub(in crate::web::account) async fn take_password(
    form: Signed<Unread>,
    frame: FormFrame,
    mut answers: Answers<SignUpAnswers>,
    our: Our,
) -> Answer {
    if let Some(earlier) = answers.given.missing_before(PASSWORD) {
        return Reply::see(earlier);
    }
    match good(form.fields.get("password"), &answers.given, &our) {
        Ok(password) => {
            answers.given.password_hash = Some(our.hasher.hash(&password).await?);
            answers.keep(&our).await?;
            Reply::see(answers.given.next())
        }
        Err(errors) => Reply::failed(&PasswordPage::new(frame, &answers.given, errors)),
    }
}

fn good(typed: &str, answers: &SignUpAnswers, service: &Service) -> Result<Password, Errors> {
    let words = service.words();
    let email: Email = answers
        .email
        .as_deref()
        .unwrap_or_default()
        .parse()
        .map_err(|_| Errors::one("password", words.join.email.missing))?;
    Password::new(typed, &email, &service.forbidden_words())
        .map_err(|refused| Errors::one("password", password_refused(&refused, words)))
}
