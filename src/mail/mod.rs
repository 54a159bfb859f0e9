//! Mail: what is written to people, and how it leaves.
//!
//! The words of a mail are plain text, put together by the [`Letterhead`] from `templates/words`; its HTML is made
//! from that text, so both always say the same. A [`Mailer`] takes a [`Message`] away: by SMTP, into a folder as one
//! `.eml` file each, or into memory for tests. What failed says by [`MailError::next`] whether trying again is of
//! use. Nothing that was typed can become a mail header, because headers are made by a library from whole values,
//! and line breaks are taken out before it sees them.

mod block;
mod eml;
mod error;
mod folder;
mod html;
mod letterhead;
mod mailer;
mod message;
mod smtp;
mod wording;

pub use block::Block;
pub use error::{MailError, Next};
pub use letterhead::Letterhead;
pub use mailer::Mailer;
pub use message::{Message, Writing};
pub use smtp::{
    Limits, Login, MailServer, MailServerError, Protection, SmtpFailure, SmtpSettings, Step, Why,
};
pub use wording::{already_registered, confirm_sign_up};
