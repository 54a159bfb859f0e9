//! Second question: the email address.

use super::answers::{EMAIL, SignUpAnswers};
use crate::text::Email;
use crate::web::account::words::email_refused;
use crate::web::components::Input as TextInput;
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::web::guard::Our;
use crate::web::journey::{Answers, Journey as _};
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "join/email.html")]
struct EmailPage {
    frame: Frame,
    errors: Errors,
    email: TextInput,
}

impl EmailPage {
    fn new(frame: Frame, typed: &str, errors: Errors) -> Self {
        let w = &frame.words.join.email;
        let email = TextInput::new("email", w.title).email().heading().hint(w.hint).value(typed).error(errors.of("email"));
        Self { frame: frame.with(&errors), errors, email }
    }
}

/// An address, in the right form.
#[derive(Debug)]
pub(in crate::web::account) struct EmailForm(Email);

impl Input for EmailForm {
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let email = fields.get("email").parse();
        email.map(Self).map_err(|e| Errors::one("email", email_refused(&e, service.words())))
    }
}

#[get("/join/email")]
pub(in crate::web::account) fn email(frame: FormFrame, answers: Answers<SignUpAnswers>) -> Answer {
    if let Some(earlier) = answers.given.missing_before(EMAIL) {
        return Reply::see(earlier);
    }
    let typed = answers.given.email.as_deref().unwrap_or_default();
    Reply::page(&EmailPage::new(frame.back(answers.given.before(EMAIL)), typed, Errors::default()))
}

#[post("/join/email", data = "<form>")]
pub(in crate::web::account) async fn take_email(
    form: Signed<EmailForm>,
    frame: FormFrame,
    mut answers: Answers<SignUpAnswers>,
    our: Our,
) -> Answer {
    if let Some(earlier) = answers.given.missing_before(EMAIL) {
        return Reply::see(earlier);
    }
    match form.input {
        Ok(EmailForm(email)) => {
            // The password was checked against the old address; ask for it again when the address changes.
            if answers.given.email.as_deref() != Some(email.as_str()) {
                answers.given.password_hash = None;
            }
            answers.given.email = Some(email.as_str().to_owned());
            answers.keep(&our).await?;
            Reply::see(answers.given.next())
        }
        Err(errors) => {
            let frame = frame.back(answers.given.before(EMAIL));
            Reply::failed(&EmailPage::new(frame, &form.fields.shown("email"), errors))
        }
    }
}
