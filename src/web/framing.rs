//! The frame of a page, made for the person who asks.

use super::cookie::Kind;
use super::form::Errors;
use super::frame::Frame;
use super::on_behalf::OnBehalf;
use super::service::Service;
use super::visitor::{Visitor, cookie, form_token, form_token_for, service};
use crate::accounts::SessionToken;
use rocket::Request;
use rocket::http::Status;
use rocket::request::{FromRequest, Outcome};
use std::ops::Deref;

impl Frame {
    /// The frame for somebody of whom nothing is asked: error pages must not wait for the database.
    pub(super) fn without_waiting(request: &Request<'_>) -> Option<Self> {
        let signed_in = match Visitor::known(request) {
            Some(visitor) => visitor.session.is_some(),
            // Better "Exit this page" too often than once too seldom.
            None => cookie(request, Kind::Session).is_some(),
        };
        Some(Self::of(service(request)?, request, signed_in))
    }

    /// The page can be left towards this one.
    pub(super) fn back(mut self, address: &str) -> Self {
        self.back = Some(self.at(address));
        self
    }

    /// The page shows these errors, if there are any.
    pub(super) fn with(mut self, errors: &Errors) -> Self {
        self.failed = !errors.is_empty();
        self
    }

    fn of(service: &Service, request: &Request<'_>, signed_in: bool) -> Self {
        Self {
            words: service.words,
            token: form_token(request, signed_in).unwrap_or_default(),
            signed_in,
            exit: signed_in,
            demo: service.settings.demo,
            on_behalf: OnBehalf::of(request),
            ..Self::new(std::sync::Arc::clone(&service.settings.council))
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Frame {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        // Without the database nobody knows who this is; pages for everyone are shown all the same.
        let frame = match (service(request), Visitor::of(request).await) {
            (Some(service), Ok(visitor)) => Some(Self::of(service, request, visitor.session.is_some())),
            _ => Self::without_waiting(request),
        };
        match frame {
            Some(frame) => Outcome::Success(frame),
            None => Outcome::Error((Status::InternalServerError, ())),
        }
    }
}

/// The frame of a page with a form. Somebody signed out gets a cookie for the form's token to belong to;
/// pages without a form set none.
#[derive(Debug)]
pub(super) struct FormFrame(Frame);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for FormFrame {
    type Error = ();
    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let outcome = Frame::from_request(request).await;
        let Outcome::Success(mut frame) = outcome else { return outcome.map(Self) };
        if frame.token.is_empty() {
            let Some(service) = service(request) else {
                return Outcome::Error((Status::InternalServerError, ()));
            };
            // A visit is named like a session: 256 random bits.
            let visit = SessionToken::draw().reveal();
            frame.token = form_token_for(&visit);
            request.cookies().add(Kind::Visit.with(visit, service.settings.base_address.is_secure()));
        }
        Outcome::Success(Self(frame))
    }
}

impl FormFrame {
    /// The page can be left towards this one.
    pub(super) fn back(self, address: &str) -> Frame {
        self.0.back(address)
    }

    /// The frame for somebody who has come in by this very request.
    pub(super) fn let_in(self, session: &SessionToken) -> Frame {
        Frame { token: form_token_for(&session.reveal()), signed_in: true, exit: true, ..self.0 }
    }
}

impl Deref for FormFrame {
    type Target = Frame;
    fn deref(&self) -> &Frame {
        &self.0
    }
}

impl From<FormFrame> for Frame {
    fn from(frame: FormFrame) -> Self {
        frame.0
    }
}
