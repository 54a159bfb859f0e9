//! An officer who has no second factor yet sets one up at the sign-in.

use super::ask::refuse;
use super::halfway::{BEGIN_AGAIN, Halfway, let_in};
use super::pages::{SetUpPage, show_codes};
use crate::accounts::{self, SetUpError, Step};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::framing::FormFrame;
use crate::web::guard::Our;
use crate::web::next;
use crate::web::reply::{Answer, Reply};
use crate::web::request_log::RequestId;
use crate::web::service::Service;
use rocket::http::CookieJar;
use rocket::{get, post};

fn page(
    our: &Service,
    step: &Step,
    frame: FormFrame,
    fields: &Fields,
    errors: Errors,
) -> Result<SetUpPage, Fault> {
    let offer = accounts::offer(&our.keys, step.account, Some(fields.get("offer")))?;
    Ok(SetUpPage::new(frame.back("/sign-in"), &offer, &step.email, true, errors).next(fields))
}

/// What is left of an error of setting up when the page has said all that it can.
pub(super) fn fault(error: SetUpError) -> Fault {
    match error {
        SetUpError::NoRandom(error) => Fault::NoRandom(error),
        SetUpError::Hash(error) => Fault::Hash(error),
        SetUpError::Storage(error) => Fault::Storage(error),
        SetUpError::Wrong | SetUpError::NotOffered | SetUpError::Pass(_) | SetUpError::Proof(_) => {
            Fault::Key(crate::keys::CannotOpen::Changed)
        }
    }
}

#[get("/sign-in/set-up?<next>")]
pub(in crate::web::account) fn set_up(
    next: Option<&str>,
    halfway: Halfway,
    frame: FormFrame,
    our: Our,
) -> Answer {
    match halfway.step {
        Some((_, step)) if !step.has_factor => {
            let fields = Fields::default().with("next", next.unwrap_or_default());
            Reply::page(&page(&our, &step, frame, &fields, Errors::default())?)
        }
        _ => Ok(Reply::see(BEGIN_AGAIN)),
    }
}

#[post("/sign-in/set-up", data = "<form>")]
pub(in crate::web::account) async fn take_set_up(
    form: Signed<Unread>,
    halfway: Halfway,
    frame: FormFrame,
    request_id: RequestId,
    jar: &CookieJar<'_>,
    our: Our,
) -> Answer {
    let Some((token, step)) = halfway.step else { return Ok(Reply::see(BEGIN_AGAIN)) };
    let w = &frame.words.second_factor;
    let code = form.fields.get("code").trim();
    if code.is_empty() {
        let errors = Errors::one("code", w.code_missing);
        return Reply::failed(&page(&our, &step, frame, &form.fields, errors)?);
    }
    let offered = (form.fields.get("offer"), code);
    let done =
        accounts::set_up_at_sign_in(&our.desk(), (&token, &halfway.arrival), offered, our.clock.now()).await;
    match done {
        Ok((signed_in, codes)) => {
            tracing::info!(%request_id, account.id = %signed_in.account, "Somebody set up a second factor and signed in.");
            let_in(&signed_in, jar, &our);
            let next = next::ours(form.fields.get("next")).unwrap_or("/home");
            show_codes(frame.let_in(&signed_in.session), true, &codes, next)
        }
        Err(SetUpError::Wrong) => {
            let errors = Errors::one("code", w.code_wrong);
            Reply::failed(&page(&our, &step, frame, &form.fields, errors)?)
        }
        Err(SetUpError::NotOffered) => {
            let errors = Errors::one("code", w.set_up.not_offered);
            Reply::failed(&page(&our, &step, frame, &form.fields, errors)?)
        }
        Err(SetUpError::Pass(error)) => refuse(error, frame.into()),
        Err(error) => Err(fault(error)),
    }
}
