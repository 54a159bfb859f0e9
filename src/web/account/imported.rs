//! The page behind the link to a draft that a council imported: what stands in it, and keeping it with a password.
//! Opening it changes nothing, because mail scanners open links.

use super::words::password_refused;
use crate::accounts::{ImportToken, Password};
use crate::assistants::{self, Brought, KeepError};
use crate::text::{Phone, Postcode};
use crate::web::components::{PasswordInput, SummaryList};
use crate::web::form::{Errors, Signed, Unread};
use crate::web::guard::Our;
use crate::web::moment;
use crate::web::reply::{Answer, Reply};
use crate::web::{frame::Frame, framing::FormFrame};
use crate::words::Words;
use askama::Template;
use rocket::http::Status;
use rocket::{get, post};

#[derive(Template)]
#[template(path = "account/imported.html")]
struct ImportedPage {
    frame: Frame,
    errors: Errors,
    email: String,
    brought: SummaryList,
    password: PasswordInput,
    away: String,
}

impl ImportedPage {
    fn new(frame: FormFrame, token: &ImportToken, brought: &Brought, errors: Errors) -> Self {
        let frame: Frame = frame.into();
        let w = &frame.words.imported;
        let password =
            PasswordInput::chosen("password", w.password).hint(w.password_hint).error(errors.of("password"));
        Self {
            brought: list(brought, frame.words),
            frame: frame.with(&errors),
            errors,
            email: brought.email.as_str().to_owned(),
            password,
            away: format!("/imported/{}/take-away", token.reveal()),
        }
    }
}

/// What the council put down, as far as it did.
fn list(brought: &Brought, words: &Words) -> SummaryList {
    let w = &words.imported;
    let born = brought.born.map(|born| moment::date(born.day(), words));
    let rows = [
        (w.name, Some(brought.name.in_full())),
        (w.email, Some(brought.email.as_str().to_owned())),
        (w.born, born),
        (w.postcode, brought.postcode.as_ref().map(Postcode::to_string)),
        (w.telephone, brought.telephone.as_ref().map(Phone::as_str).map(ToOwned::to_owned)),
    ];
    SummaryList::answered(rows)
}

#[derive(Template)]
#[template(path = "account/imported_gone.html")]
struct GonePage {
    frame: Frame,
}

/// The page of a link that leads to no draft, or not any more.
pub(super) fn gone(frame: FormFrame) -> Answer {
    Reply::with_status(Status::NotFound, &GonePage { frame: frame.into() })
}

#[get("/imported/<token>")]
pub(super) async fn imported(token: &str, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = ImportToken::parse(token) else { return gone(frame) };
    match assistants::find_imported(&our.db, &token, our.clock.now()).await? {
        Some(brought) => Reply::page(&ImportedPage::new(frame, &token, &brought, Errors::default())),
        None => gone(frame),
    }
}

#[post("/imported/<token>", data = "<form>")]
pub(super) async fn keep(token: &str, form: Signed<Unread>, frame: FormFrame, our: Our) -> Answer {
    let Some(token) = ImportToken::parse(token) else { return gone(frame) };
    let now = our.clock.now();
    let Some(brought) = assistants::find_imported(&our.db, &token, now).await? else { return gone(frame) };
    let failed = |frame, error| {
        Reply::failed(&ImportedPage::new(frame, &token, &brought, Errors::one("password", error)))
    };
    let password = match Password::new(form.fields.get("password"), &brought.email, &our.forbidden_words()) {
        Ok(password) => password,
        Err(refused) => {
            let error = password_refused(refused, frame.words);
            return failed(frame, error);
        }
    };
    let hash = our.hasher.hash(&password).await?;
    match assistants::keep(&our.desk(), &token, &hash, now).await {
        Ok(()) => Ok(Reply::see("/sign-in?confirmed")),
        Err(KeepError::Gone) => gone(frame),
        Err(KeepError::AccountExists) => {
            let error = frame.words.imported.exists.to_owned();
            failed(frame, error)
        }
        Err(KeepError::Storage(error)) => Err(error.into()),
    }
}
