//! When something went wrong inside: one log line with the cause, one honest page without it.

use super::request_log::RequestId;
use crate::accounts::HashError;
use crate::keys::CannotOpen;
use crate::mail::{LetterError, NotReadable};
use crate::own_data::DownloadError;
use crate::storage;
use rocket::Request;
use rocket::http::Status;
use rocket::response::{Responder, Result};

/// Something that is not the visitor's doing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    /// The database refused, is full or is away.
    #[error("database")]
    Storage(#[from] storage::Error),
    /// All password slots are taken and the queue is full.
    #[error("passwords")]
    Hash(#[from] HashError),
    /// A page could not be made.
    #[error("page")]
    Page(#[from] askama::Error),
    /// What stands under the register's key cannot be opened.
    #[error("key")]
    Key(#[from] CannotOpen),
    /// There are no random bytes.
    #[error("randomness")]
    NoRandom(#[from] getrandom::Error),
    /// A file could not be made.
    #[error("file")]
    File(#[from] csv::Error),
    /// What was kept of a form cannot be read, or a copy of own data or an answer of the API not be written.
    #[error("kept answers")]
    Kept(#[from] serde_json::Error),
    /// A letter that waits cannot be read.
    #[error("letter")]
    Letter(#[from] NotReadable),
}

impl From<LetterError> for Fault {
    fn from(error: LetterError) -> Self {
        match error {
            LetterError::Storage(error) => Self::Storage(error),
            LetterError::Sealed(error) => Self::Letter(error),
        }
    }
}

impl From<DownloadError> for Fault {
    fn from(error: DownloadError) -> Self {
        match error {
            DownloadError::Storage(error) => Self::Storage(error),
            DownloadError::File(error) => Self::Kept(error),
            DownloadError::NoKey => Self::Key(CannotOpen::KeyMissing),
        }
    }
}

impl Fault {
    /// 503 where it passes by itself, 500 where somebody has to mend something.
    pub(crate) fn status(&self) -> Status {
        match self {
            Self::Storage(error) if error.is_full() || error.is_unavailable() => Status::ServiceUnavailable,
            Self::Hash(HashError::Busy) => Status::ServiceUnavailable,
            Self::Storage(_)
            | Self::Hash(_)
            | Self::Page(_)
            | Self::File(_)
            | Self::Key(_)
            | Self::NoRandom(_)
            | Self::Kept(_)
            | Self::Letter(_) => Status::InternalServerError,
        }
    }

    /// Writes the cause down, with the reference that the page shows.
    pub(crate) fn log(&self, request: &Request<'_>) {
        let request_id = RequestId::of(request);
        let cause = causes(self);
        tracing::error!(request_id = %request_id, status = self.status().code, cause, "A request failed inside.");
    }
}

/// An error with everything that led to it.
fn causes(error: &(dyn std::error::Error + 'static)) -> String {
    let chain = std::iter::successors(Some(error), |error| error.source());
    chain.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

impl<'r> Responder<'r, 'static> for Fault {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        self.log(request);
        Err(self.status())
    }
}
