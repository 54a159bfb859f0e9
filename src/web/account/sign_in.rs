//! Signing in.

use super::second_factor::let_in;
use crate::accounts::{self, SignIn, SignInError, Welcome};
use crate::web::components::{Input as TextInput, PasswordInput};
use crate::web::cookie::Kind;
use crate::web::error::too_many;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Input, Signed};
use crate::web::guard::Our;
use crate::web::next;
use crate::web::reply::{Answer, Reply};
use crate::web::request_log::RequestId;
use crate::web::service::Service;
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::CookieJar;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct SignInPage {
    frame: Frame,
    errors: Errors,
    confirmed: bool,
    late: bool,
    next: String,
    email: TextInput,
    password: PasswordInput,
}

impl SignInPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let frame: Frame = frame.into();
        let w = &frame.words.sign_in;
        let email =
            TextInput::new("email", w.email).email().value(fields.shown("email")).error(errors.of("email"));
        let password = PasswordInput::current("password", w.password).error(errors.of("password"));
        let next = next::ours(fields.get("next")).unwrap_or_default().to_owned();
        Self { frame: frame.with(&errors), errors, confirmed: false, late: false, next, email, password }
    }
}

/// What was typed, as typed: an address in a wrong form is answered like one without an account.
pub(super) struct SignInForm {
    email: String,
    password: String,
    next: String,
}

impl Input for SignInForm {
    fn read(fields: &Fields, service: &Service) -> Result<Self, Errors> {
        let w = &service.words.sign_in;
        let mut errors = Errors::default();
        if fields.get("email").trim().is_empty() {
            errors.add("email", w.email_missing);
        }
        if fields.get("password").is_empty() {
            errors.add("password", w.password_missing);
        }
        errors.unless_any(Some(Self {
            email: fields.get("email").to_owned(),
            password: fields.get("password").to_owned(),
            next: next::ours(fields.get("next")).unwrap_or("/home").to_owned(),
        }))
    }
}

#[get("/sign-in?<next>&<confirmed>&<late>")]
pub(super) fn sign_in(
    next: Option<&str>,
    confirmed: Option<&str>,
    late: Option<&str>,
    frame: FormFrame,
) -> Answer {
    let fields = Fields::default().with("next", next.unwrap_or_default());
    let mut page = SignInPage::new(frame, &fields, Errors::default());
    page.confirmed = confirmed.is_some();
    page.late = late.is_some();
    Reply::page(&page)
}

#[post("/sign-in", data = "<form>")]
pub(super) async fn take_sign_in(
    form: Signed<SignInForm>,
    frame: FormFrame,
    origin: Origin,
    request_id: RequestId,
    jar: &CookieJar<'_>,
    our: Our,
) -> Answer {
    let typed = match form.input {
        Ok(typed) => typed,
        Err(errors) => return Reply::failed(&SignInPage::new(frame, &form.fields, errors)),
    };
    let attempt = SignIn {
        email: typed.email,
        password: typed.password,
        arrival: origin.arrival,
        previous: origin.session,
        network: origin.network,
    };
    let outcome =
        accounts::sign_in(&our.db, &our.hasher, &our.guess_limits(), attempt, our.clock.now()).await;
    log(&outcome, request_id);
    match outcome {
        Ok(Welcome::In(signed_in)) => {
            let_in(&signed_in, jar, &our);
            Ok(Reply::see(typed.next))
        }
        Ok(Welcome::SecondFactor(step)) => {
            jar.add(Kind::Step.with(step.reveal(), our.settings.base_address.is_secure()));
            Ok(Reply::see(next::with(
                "/sign-in/code",
                Some(&typed.next).filter(|n| *n != "/home").map(String::as_str),
            )))
        }
        Err(SignInError::NoRole) => {
            let errors = Errors::one("email", frame.words.sign_in.no_role(&our.settings.council.telephone));
            Reply::failed(&SignInPage::new(frame, &form.fields, errors))
        }
        Err(SignInError::WrongDetails) => {
            let errors = Errors::one("email", frame.words.sign_in.wrong);
            Reply::failed(&SignInPage::new(frame, &form.fields, errors))
        }
        Err(SignInError::TooMany { retry_after }) => too_many(frame.into(), retry_after),
        Err(SignInError::Hash(error)) => Err(Fault::Hash(error)),
        Err(SignInError::Storage(error)) => Err(Fault::Storage(error)),
    }
}

/// Every sign-in and every refusal is logged; faults inside are logged where they become a page.
#[expect(clippy::cognitive_complexity, reason = "the macros of the log count, not this function")]
fn log(outcome: &Result<Welcome, SignInError>, request_id: RequestId) {
    match outcome {
        Ok(Welcome::In(signed_in)) => {
            tracing::info!(%request_id, account.id = %signed_in.account, "Somebody signed in.");
        }
        Ok(Welcome::SecondFactor(_)) => {
            tracing::info!(%request_id, "A password was right; a second factor is asked for.");
        }
        Err(SignInError::NoRole) => {
            tracing::info!(%request_id, "A sign-in was refused: the account has no role.");
        }
        Err(SignInError::WrongDetails) => {
            tracing::info!(%request_id, "A sign-in was refused: the details are wrong.");
        }
        Err(SignInError::TooMany { .. }) => {
            tracing::warn!(%request_id, "A sign-in was refused: too many guesses.");
        }
        Err(SignInError::Hash(_) | SignInError::Storage(_)) => {}
    }
}
