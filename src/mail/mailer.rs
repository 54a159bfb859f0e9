//! How a message leaves.

use std::{
    io,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use lettre::message::{Mailbox, header::ContentType};

use super::{Letterhead, Message, folder};
use crate::clock::Timestamp;

/// The way out for mail.
#[derive(Clone, Debug)]
pub enum Mailer {
    /// One `.eml` file for each message, in this folder.
    Directory(PathBuf),
    /// Kept in memory, for tests to read.
    Memory(Arc<Mutex<Vec<Message>>>),
}

/// Why a message did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// Its words could not be put together.
    #[error("the words of a mail could not be put together: {0}")]
    Words(askama::Error),
    /// It could not be made into a mail.
    #[error("a mail could not be made: {0}")]
    Form(Box<dyn std::error::Error + Send + Sync>),
    /// The folder would not take it.
    #[error("a mail could not be written into {}: {cause}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

impl Mailer {
    /// Hands one message over; when this returns, it will not be lost.
    pub async fn send(
        &self,
        letterhead: &Letterhead,
        message: &Message,
        now: Timestamp,
    ) -> Result<(), MailError> {
        let id = message_id()?;
        let bytes = eml(letterhead, message, &id, now)?;
        match self {
            Self::Directory(path) => {
                let name = format!("{}-{id}", now.unix_micros());
                folder::keep(path.clone(), name, bytes).await
            }
            Self::Memory(kept) => {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
                Ok(())
            }
        }
    }
}

/// The message as it travels (RFC 5322), by lettre's builder.
fn eml(letterhead: &Letterhead, message: &Message, id: &str, now: Timestamp) -> Result<Vec<u8>, MailError> {
    let sender = letterhead.sender.as_str().parse().map_err(form)?;
    let to = message.to.as_str().parse().map_err(form)?;
    let host = letterhead.sender.host();
    let mail = lettre::Message::builder()
        .from(Mailbox::new(Some(one_line(&letterhead.council_name)), sender))
        .to(Mailbox::new(None, to))
        .subject(one_line(&message.subject))
        .date(now.to_utc().into())
        .message_id(Some(format!("<{id}@{host}>")))
        .header(ContentType::TEXT_PLAIN)
        .body(message.text.clone())
        .map_err(form)?;
    Ok(mail.formatted())
}

/// Nobody can guess it, and no two mails share it.
fn message_id() -> Result<String, MailError> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(form)?;
    Ok(format!("{:032x}", u128::from_be_bytes(random)))
}

/// A header value is one line, whatever it was made of.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn form(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> MailError {
    MailError::Form(error.into())
}
