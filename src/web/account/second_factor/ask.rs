//! The code from the app, asked for after the password.

use super::halfway::{BEGIN_AGAIN, Halfway, let_in};
use super::pages::code_input;
use crate::accounts::{self, PassError};
use crate::web::components::Input as TextInput;
use crate::web::error::too_many;
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::Our;
use crate::web::next;
use crate::web::reply::{Answer, Reply};
use crate::web::request_log::RequestId;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::CookieJar;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/second_factor/ask.html")]
struct AskPage {
    frame: Frame,
    errors: Errors,
    next: String,
    code: TextInput,
}

impl AskPage {
    fn new(frame: FormFrame, fields: &Fields, errors: Errors) -> Self {
        let frame = frame.back("/sign-in");
        let code = code_input(frame.words, &errors);
        let next = next::ours(fields.get("next")).unwrap_or_default().to_owned();
        Self { frame: frame.with(&errors), errors, next, code }
    }
}

#[get("/sign-in/code?<next>")]
pub(in crate::web::account) fn ask(next: Option<&str>, halfway: Halfway, frame: FormFrame) -> Answer {
    match halfway.step {
        None => Ok(Reply::see(BEGIN_AGAIN)),
        Some((_, step)) if !step.has_factor => Ok(Reply::see(next::with("/sign-in/set-up", next))),
        Some(_) => {
            let fields = Fields::default().with("next", next.unwrap_or_default());
            Reply::page(&AskPage::new(frame, &fields, Errors::default()))
        }
    }
}

#[post("/sign-in/code", data = "<form>")]
pub(in crate::web::account) async fn take_code(
    form: Signed<Unread>,
    halfway: Halfway,
    frame: FormFrame,
    request_id: RequestId,
    jar: &CookieJar<'_>,
    our: Our,
) -> Answer {
    let Some((token, _)) = halfway.step else { return Ok(Reply::see(BEGIN_AGAIN)) };
    let code = form.fields.get("code").trim();
    if code.is_empty() {
        let errors = Errors::one("code", frame.words.second_factor.code_missing);
        return Reply::failed(&AskPage::new(frame, &form.fields, errors));
    }
    let passed = accounts::pass(&our.desk(), &token, code, &halfway.arrival, our.clock.now()).await;
    match passed {
        Ok(signed_in) => {
            tracing::info!(%request_id, account.id = %signed_in.account, "Somebody signed in with a second factor.");
            let_in(&signed_in, jar, &our);
            Ok(Reply::see(next::ours(form.fields.get("next")).unwrap_or("/home")))
        }
        Err(PassError::Wrong) => {
            let errors = Errors::one("code", frame.words.second_factor.code_wrong);
            Reply::failed(&AskPage::new(frame, &form.fields, errors))
        }
        Err(error) => refuse(error, frame.into()),
    }
}

/// What is answered to somebody who cannot go on with this step.
pub(super) fn refuse(error: PassError, frame: Frame) -> Answer {
    match error {
        PassError::Gone | PassError::Wrong => Ok(Reply::see(BEGIN_AGAIN)),
        PassError::TooMany { retry_after } => too_many(frame, retry_after),
        PassError::Key(error) => Err(Fault::Key(error)),
        PassError::Hash(error) => Err(Fault::Hash(error)),
        PassError::Storage(error) => Err(Fault::Storage(error)),
    }
}
