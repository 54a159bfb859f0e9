//! How a message leaves.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Letterhead, MailError, MailServer, Message, eml, folder};

/// The way out for mail.
#[derive(Clone, Debug)]
pub enum Mailer {
    /// By SMTP, to this server.
    Smtp(Arc<MailServer>),
    /// One `.eml` file for each message, in this folder.
    Directory(PathBuf),
    /// Kept in memory, for tests to read.
    Memory(Arc<Mutex<Vec<Message>>>),
}

impl Mailer {
    /// Hands one message over; when this returns well, it will not be lost.
    pub async fn send(&self, letterhead: &Letterhead, message: &Message) -> Result<(), MailError> {
        let bytes = eml::of(letterhead, message)?;
        match self {
            Self::Smtp(server) => {
                let (from, to) = (eml::address(&letterhead.sender)?, eml::address(&message.to)?);
                Ok(server.send(from, to, &bytes).await?)
            }
            Self::Directory(path) => {
                let name = format!("{}-{}", message.written_at.unix_micros(), message.id);
                folder::keep(path.clone(), name, bytes).await
            }
            Self::Memory(kept) => {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
                Ok(())
            }
        }
    }

    /// Whether mails can leave, without sending any; the error is a sentence that says what to do.
    pub async fn check(&self) -> Result<(), MailError> {
        match self {
            Self::Smtp(server) => Ok(server.check().await?),
            Self::Directory(path) => folder::check(path.clone()).await,
            Self::Memory(_) => Ok(()),
        }
    }
}
