//! What the pages of the second factor share: the field for a code, the page of the recovery codes.

use crate::accounts::{Offer, RecoveryCode};
use crate::text::Email;
use crate::web::components::{Input as TextInput, PasswordInput, QrCode, Width};
use crate::web::form::{Errors, Fields};
use crate::web::frame::Frame;
use crate::web::reply::{Answer, Reply};
use crate::words::Words;
use askama::Template;

/// The field for the six digits of the app.
pub(super) fn code_input(words: &Words, errors: &Errors) -> TextInput {
    TextInput::new("code", words.second_factor.code)
        .width(Width::Ten)
        .attribute("inputmode", "numeric")
        .attribute("autocomplete", "one-time-code")
        .error(errors.of("code"))
}

/// A page that offers a secret and asks for a code made with it.
#[derive(Template)]
#[template(path = "account/second_factor/set_up.html")]
pub(super) struct SetUpPage {
    frame: Frame,
    errors: Errors,
    action: &'static str,
    lead: &'static str,
    next: String,
    qr: Option<QrCode>,
    key: Vec<String>,
    sealed: String,
    code: TextInput,
    password: Option<PasswordInput>,
}

impl SetUpPage {
    pub(super) fn new(frame: Frame, offer: &Offer, email: &Email, at_sign_in: bool, errors: Errors) -> Self {
        let w = &frame.words.second_factor.set_up;
        let address = offer.secret.address(&frame.council.service, email);
        let qr = QrCode::of(&address, w.qr);
        let key = offer.secret.to_base32();
        let key = key.as_bytes().chunks(4).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
        let (action, lead) = if at_sign_in {
            ("/sign-in/set-up", w.officer)
        } else {
            ("/account/second-factor/set-up", w.own)
        };
        let code = code_input(frame.words, &errors);
        let sealed = offer.sealed.clone();
        Self {
            frame: frame.with(&errors),
            errors,
            action,
            lead,
            next: String::new(),
            qr,
            key,
            sealed,
            code,
            password: None,
        }
    }

    /// Somebody who is signed in gives the password once more.
    pub(super) fn with_password(mut self, password: PasswordInput) -> Self {
        self.password = Some(password);
        self
    }

    /// Where to go afterwards.
    pub(super) fn next(mut self, fields: &Fields) -> Self {
        fields.get("next").clone_into(&mut self.next);
        self
    }
}

#[derive(Template)]
#[template(path = "account/second_factor/codes.html")]
struct CodesPage {
    frame: Frame,
    done: bool,
    codes: Vec<String>,
    next: String,
}

/// The recovery codes, shown once: the answer to a form, kept by no cache.
pub(super) fn show_codes(frame: Frame, done: bool, codes: &[RecoveryCode], next: &str) -> Answer {
    let codes = codes.iter().map(RecoveryCode::reveal).collect();
    Reply::page(&CodesPage { frame, done, codes, next: next.to_owned() })
}
