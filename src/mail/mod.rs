//! Mail: what is written to people, and how it leaves.
//!
//! A [`Message`] is words for one person. A [`Mailer`] takes it away: into a folder as one `.eml` file each, or
//! into memory for tests. Nothing that was typed can become a mail header, because headers are made by a
//! library from whole values, and line breaks are taken out before it sees them.

mod folder;
mod letter;
mod mailer;
mod message;

pub use letter::{Letterhead, already_registered, confirm_sign_up};
pub use mailer::{MailError, Mailer};
pub use message::Message;
