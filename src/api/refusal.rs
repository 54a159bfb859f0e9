//! Why a route of the API has no answer.

use super::problem::{Problem, Wrong};
use crate::storage;
use crate::web::Fault;
use rocket::Request;
use rocket::http::Status;
use rocket::response::{Responder, Result};

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Refusal {
    /// There is nothing, or nothing for whoever asks; which of these it is nobody learns.
    NotFound,
    /// Whoever asks may not do this now.
    Forbidden,
    /// It does not go together with how things are now.
    Conflict,
    /// More was sent than is taken.
    TooMuch,
    /// Not everything could be read: all that is wrong.
    Unreadable(Vec<Wrong>),
    /// Something that is not the doing of whoever asks.
    Fault(Fault),
}

impl Refusal {
    /// One thing that cannot be read.
    pub(super) fn wrong(name: &str, detail: &str) -> Self {
        Self::Unreadable(vec![Wrong::new(name, detail)])
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<storage::Error> for Refusal {
    fn from(error: storage::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl<'r> Responder<'r, 'static> for Refusal {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        match self {
            Self::NotFound => Err(Status::NotFound),
            Self::Forbidden => Err(Status::Forbidden),
            Self::Conflict => Err(Status::Conflict),
            Self::TooMuch => Err(Status::PayloadTooLarge),
            Self::Unreadable(errors) => Problem::unreadable(errors).respond_to(request),
            Self::Fault(fault) => fault.respond_to(request),
        }
    }
}
