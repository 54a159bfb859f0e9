//! The second factor as its owner sees and changes it.

use super::pages::{SetUpPage, show_codes};
use super::set_up::fault;
use crate::accounts::{self, AccountActor, ChangeFactorError, FactorStatus, Session, SetUpError};
use crate::web::account::current;
use crate::web::components::{Button, PasswordInput};
use crate::web::fault::Fault;
use crate::web::form::{Errors, Fields, Signed, Unread};
use crate::web::guard::{Current, Our};
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::service::Service;
use crate::web::visitor::Origin;
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::{get, post};

/// The address of the page.
const HERE: &str = "/account/second-factor";

#[derive(Template)]
#[template(path = "account/second_factor/own.html")]
struct OwnPage {
    frame: Frame,
    off_done: bool,
    since: Option<String>,
    codes_left: i64,
    officer: bool,
}

#[get("/account/second-factor?<off>")]
pub(in crate::web::account) async fn own(
    off: Option<&str>,
    session: Current,
    frame: FormFrame,
    our: Our,
) -> Answer {
    let FactorStatus { set_up_at, codes_left } =
        accounts::factor_status(&our.db, AccountActor::of(&session.0)).await?;
    Reply::page(&OwnPage {
        since: set_up_at.map(|at| moment::said(at, frame.words)),
        frame: frame.back("/account"),
        off_done: off.is_some(),
        codes_left,
        officer: session.0.roles.has_officer(),
    })
}

fn set_up_page(
    our: &Service,
    session: &Session,
    frame: FormFrame,
    fields: &Fields,
    errors: Errors,
) -> Result<SetUpPage, Fault> {
    let offer = accounts::offer(&our.keys, session.account, Some(fields.get("offer")))?;
    let password = current::field(&errors, frame.words);
    let page = SetUpPage::new(frame.back(HERE), &offer, &session.email, false, errors);
    Ok(page.with_password(password))
}

#[get("/account/second-factor/set-up")]
pub(in crate::web::account) fn set_up(session: Current, frame: FormFrame, our: Our) -> Answer {
    Reply::page(&set_up_page(&our, &session.0, frame, &Fields::default(), Errors::default())?)
}

#[post("/account/second-factor/set-up", data = "<form>")]
pub(in crate::web::account) async fn take_set_up(
    form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let mut errors = Errors::default();
    let code = form.fields.get("code").trim();
    if code.is_empty() {
        errors.add("code", frame.words.second_factor.code_missing);
    }
    let retyped = current::typed(&form.fields, &origin, frame.words, &mut errors);
    if !errors.is_empty() {
        return Reply::failed(&set_up_page(&our, &session.0, frame, &form.fields, errors)?);
    }
    let offered = (form.fields.get("offer"), code);
    match accounts::set_up(&our.desk(), &session.0, &retyped, offered, our.clock.now()).await {
        Ok(codes) => show_codes(frame.into(), true, &codes, HERE),
        Err(error) => match slip(&error, frame.words) {
            Some(errors) => Reply::failed(&set_up_page(&our, &session.0, frame, &form.fields, errors)?),
            None => refused(error, frame),
        },
    }
}

/// What somebody can mend on the page.
fn slip(error: &SetUpError, words: &Words) -> Option<Errors> {
    let w = &words.second_factor;
    match error {
        SetUpError::Wrong => Some(Errors::one("code", w.code_wrong)),
        SetUpError::NotOffered => Some(Errors::one("code", w.set_up.not_offered)),
        SetUpError::Proof(accounts::ProofError::Wrong) => {
            Some(Errors::one(current::FIELD, words.own.current_wrong))
        }
        _ => None,
    }
}

fn refused(error: SetUpError, frame: FormFrame) -> Answer {
    match error {
        SetUpError::Proof(error) => {
            let wrong = frame.words.own.current_wrong;
            current::not_proven(error, wrong, frame, PasswordPage::codes)
        }
        error => Err(fault(error)),
    }
}

/// A page with the password and one button.
#[derive(Template)]
#[template(path = "account/second_factor/password.html")]
struct PasswordPage {
    frame: Frame,
    errors: Errors,
    title: &'static str,
    lead: &'static str,
    action: &'static str,
    current: PasswordInput,
    button: Button,
}

impl PasswordPage {
    fn codes(frame: FormFrame, errors: Errors) -> Self {
        let w = &frame.words.second_factor.own;
        let (title, lead, button) = (w.new_codes, w.new_codes_lead, Button::new(w.new_codes_button));
        Self::new(frame, errors, (title, lead, "/account/second-factor/codes"), button)
    }

    fn off(frame: FormFrame, errors: Errors) -> Self {
        let w = &frame.words.second_factor.own;
        let (title, lead, button) = (w.off, w.off_lead, Button::new(w.off_button).warning());
        Self::new(frame, errors, (title, lead, "/account/second-factor/off"), button)
    }

    fn new(
        frame: FormFrame,
        errors: Errors,
        (title, lead, action): (&'static str, &'static str, &'static str),
        button: Button,
    ) -> Self {
        let frame = frame.back(HERE);
        let current = current::field(&errors, frame.words);
        Self { frame: frame.with(&errors), errors, title, lead, action, current, button: button.once() }
    }
}

#[get("/account/second-factor/codes")]
pub(in crate::web::account) fn codes(frame: FormFrame) -> Answer {
    Reply::page(&PasswordPage::codes(frame, Errors::default()))
}

#[post("/account/second-factor/codes", data = "<form>")]
pub(in crate::web::account) async fn take_codes(
    form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let retyped = match current::only(&form.fields, &origin, frame.words) {
        Ok(retyped) => retyped,
        Err(errors) => return Reply::failed(&PasswordPage::codes(frame, errors)),
    };
    match accounts::renew_recovery_codes(&our.desk(), &session.0, &retyped, our.clock.now()).await {
        Ok(codes) => show_codes(frame.into(), false, &codes, HERE),
        Err(error) => refused(error, frame),
    }
}

#[get("/account/second-factor/off")]
pub(in crate::web::account) fn off(frame: FormFrame) -> Answer {
    Reply::page(&PasswordPage::off(frame, Errors::default()))
}

#[post("/account/second-factor/off", data = "<form>")]
pub(in crate::web::account) async fn take_off(
    form: Signed<Unread>,
    session: Current,
    frame: FormFrame,
    origin: Origin,
    our: Our,
) -> Answer {
    let retyped = match current::only(&form.fields, &origin, frame.words) {
        Ok(retyped) => retyped,
        Err(errors) => return Reply::failed(&PasswordPage::off(frame, errors)),
    };
    match accounts::switch_off(&our.desk(), &session.0, &retyped, our.clock.now()).await {
        Ok(()) => Ok(Reply::see("/account/second-factor?off")),
        Err(ChangeFactorError::None) => Ok(Reply::see(HERE)),
        Err(ChangeFactorError::OfficerNeedsIt) => {
            let errors = Errors::one(current::FIELD, frame.words.second_factor.own.officer);
            Reply::failed(&PasswordPage::off(frame, errors))
        }
        Err(ChangeFactorError::Proof(error)) => {
            current::not_proven(error, frame.words.own.current_wrong, frame, PasswordPage::off)
        }
        Err(ChangeFactorError::Storage(error)) => Err(error.into()),
    }
}
