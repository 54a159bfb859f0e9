//! A recovery code in place of the app.

use super::ask::refuse;
use super::halfway::{BEGIN_AGAIN, Halfway, let_in};
use crate::accounts::{self, PassError};
use crate::web::components::{Input as TextInput, Width};
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::Our;
use crate::web::reply::{Answer, Reply};
use crate::web::request_log::RequestId;
use crate::web::{frame::Frame, framing::FormFrame};
use askama::Template;
use rocket::http::CookieJar;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/second_factor/recovery.html")]
struct RecoveryPage {
    frame: Frame,
    errors: Errors,
    code: TextInput,
}

impl RecoveryPage {
    fn new(frame: FormFrame, errors: Errors) -> Self {
        let frame = frame.back("/sign-in/code");
        let w = &frame.words.second_factor.recovery;
        let code = TextInput::new("code", w.code)
            .hint(w.hint)
            .width(Width::Twenty)
            .attribute("autocomplete", "off")
            .attribute("spellcheck", "false")
            .error(errors.of("code"));
        Self { frame: frame.with(&errors), errors, code }
    }
}

#[get("/sign-in/recovery-code")]
pub(in crate::web::account) fn recovery(halfway: Halfway, frame: FormFrame) -> Answer {
    match halfway.step {
        Some((_, step)) if step.has_factor => Reply::page(&RecoveryPage::new(frame, Errors::default())),
        _ => Ok(Reply::see(BEGIN_AGAIN)),
    }
}

#[post("/sign-in/recovery-code", data = "<form>")]
pub(in crate::web::account) async fn take_recovery(
    form: Signed<Unread>,
    halfway: Halfway,
    frame: FormFrame,
    request_id: RequestId,
    jar: &CookieJar<'_>,
    our: Our,
) -> Answer {
    let Some((token, _)) = halfway.step else { return Ok(Reply::see(BEGIN_AGAIN)) };
    let typed = form.fields.get("code");
    if typed.trim().is_empty() {
        let errors = Errors::one("code", frame.words.second_factor.code_missing);
        return Reply::failed(&RecoveryPage::new(frame, errors));
    }
    let now = our.clock.now();
    match accounts::recover(&our.desk(), &token, typed, &halfway.arrival, now).await {
        Ok(signed_in) => {
            tracing::info!(%request_id, account.id = %signed_in.account, "Somebody signed in with a recovery code.");
            let_in(&signed_in, jar, &our);
            Ok(Reply::see("/account/second-factor"))
        }
        Err(PassError::Wrong) => {
            let errors = Errors::one("code", frame.words.second_factor.recovery.wrong);
            Reply::failed(&RecoveryPage::new(frame, errors))
        }
        Err(error) => refuse(error, frame.into()),
    }
}
