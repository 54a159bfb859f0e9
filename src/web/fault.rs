//! When something went wrong inside: one log line with the cause, one honest page without it.

use super::request_log::RequestId;
use crate::accounts::HashError;
use crate::{mail, storage};
use rocket::http::Status;
use rocket::response::{Responder, Result};
use rocket::Request;

/// Something that is not the visitor's doing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// The database refused, is full or is away.
    #[error("database: {0}")]
    Storage(#[from] storage::Error),
    /// A mail could not be handed over.
    #[error("mail: {0}")]
    Mail(#[from] mail::MailError),
    /// All password slots are taken and the queue is full.
    #[error("passwords: {0}")]
    Hash(#[from] HashError),
    /// A page could not be made.
    #[error("page: {0}")]
    Page(#[from] askama::Error),
    /// What was kept of a form cannot be read.
    #[error("kept answers: {0}")]
    Kept(#[from] serde_json::Error),
}

impl Fault {
    /// 503 where it passes by itself, 500 where somebody has to mend something.
    pub(crate) fn status(&self) -> Status {
        match self {
            Self::Storage(error) if error.passes() => Status::ServiceUnavailable,
            Self::Mail(_) => Status::ServiceUnavailable,
            Self::Hash(HashError::Busy) => Status::ServiceUnavailable,
            Self::Storage(_) | Self::Hash(_) | Self::Page(_) | Self::Kept(_) => Status::InternalServerError,
        }
    }

    /// Writes the cause down, with the reference that the page shows.
    pub(crate) fn log(&self, request: &Request<'_>) {
        let request_id = RequestId::of(request);
        tracing::error!(request_id = %request_id, status = self.status().code, cause = %self, "A request failed inside.");
    }
}

impl<'r> Responder<'r, 'static> for Fault {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        self.log(request);
        Err(self.status())
    }
}
