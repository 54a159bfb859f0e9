//! Why a mail did not leave, and what follows.

use std::io;
use std::path::PathBuf;

use super::smtp::SmtpFailure;
use crate::queue::Failure;

/// Why a message did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// Its HTML could not be put together.
    #[error("The words of a mail could not be put together: {0}.")]
    Words(#[from] askama::Error),
    /// It could not be made into a mail.
    #[error("A mail could not be made: {0}.")]
    Form(Box<dyn std::error::Error + Send + Sync>),
    /// The folder would not take it.
    #[error("A mail could not be written into {}: {cause}. Set mail to another folder, or let the service's user write there.", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The mail server did not take it.
    #[error(transparent)]
    Smtp(#[from] SmtpFailure),
}

/// What has to become of a message that did not leave well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It was refused for good: people have to look at it.
    GiveUp,
    /// It did not leave: it is sent again later.
    TryAgain,
    /// It may have left: it is sent again later, under the same name.
    PerhapsSent,
}

impl MailError {
    /// What has to become of the message.
    #[must_use]
    pub fn next(&self) -> Next {
        match self {
            Self::Words(_) | Self::Form(_) => Next::GiveUp,
            Self::Folder { .. } => Next::TryAgain,
            Self::Smtp(failure) => failure.next(),
        }
    }

    /// What the queue does with the job, and says of it.
    pub(super) fn failure(&self) -> Failure {
        let reason = match self {
            Self::Words(_) | Self::Form(_) => "the mail could not be put together",
            Self::Folder { .. } => "the folder for mails cannot be written to",
            Self::Smtp(failure) => failure.reason(),
        };
        match self.next() {
            Next::GiveUp => Failure::Never(reason),
            Next::TryAgain | Next::PerhapsSent => Failure::Later(reason),
        }
    }
}
