//! Somebody forgot the password and asks for a link.

use super::words::email_refused;
use crate::accounts::{self, ForgottenPasswordError};
use crate::text::Email;
use crate::web::components::Input as TextInput;
use crate::web::error::too_many;
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/forgotten_password.html")]
struct ForgottenPage {
    frame: Frame,
    errors: Errors,
    email: TextInput,
}

impl ForgottenPage {
    fn new(frame: FormFrame, typed: &str, errors: Errors) -> Self {
        let frame = frame.back("/sign-in");
        let w = &frame.words.own.forgotten;
        let email = TextInput::new("email", w.email).email().value(typed).error(errors.of("email"));
        Self { frame: frame.with(&errors), errors, email }
    }
}

/// An address, in the right form.
#[derive(Debug)]
pub(super) struct ForgottenForm(Email);

impl Input for ForgottenForm {
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let email = fields.get("email").parse();
        email.map(Self).map_err(|refused| Errors::one("email", email_refused(refused, service.words)))
    }
}

#[get("/forgotten-password")]
pub(super) fn forgotten(frame: FormFrame) -> Answer {
    Reply::page(&ForgottenPage::new(frame, "", Errors::default()))
}

/// The answer is the same whether the address has an account or not; only the mail differs.
#[post("/forgotten-password", data = "<form>")]
pub(super) async fn take_forgotten(
    form: Signed<ForgottenForm>,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let email = match form.input {
        Ok(ForgottenForm(email)) => email,
        Err(errors) => {
            return Reply::failed(&ForgottenPage::new(frame, &form.fields.shown("email"), errors));
        }
    };
    match accounts::forgotten_password(&our.desk(), &email, origin.network, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/forgotten-password/sent")),
        Err(ForgottenPasswordError::TooMany { retry_after }) => too_many(frame.into(), retry_after),
        Err(ForgottenPasswordError::Storage(error)) => Err(error.into()),
    }
}

#[derive(Template)]
#[template(path = "account/forgotten_password_sent.html")]
struct SentPage {
    frame: Frame,
    mail_folder: Option<String>,
}

#[get("/forgotten-password/sent")]
pub(super) fn sent(frame: Frame, our: Our) -> Answer {
    Reply::page(&SentPage { frame, mail_folder: our.demo_mail_folder() })
}
