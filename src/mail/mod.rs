//! Mail: what is written to people, and how it leaves.
//!
//! The words of a mail are plain text, put together by the [`Letterhead`] from `templates/words`; its HTML is made
//! from that text, so both always say the same. A [`Mailer`] takes a [`Message`] away: by SMTP, into a folder as one
//! `.eml` file each, or into memory for tests. What failed says by [`MailError::next`] whether trying again is of
//! use. Nothing that was typed can become a mail header, because headers are made by a library from whole values,
//! and line breaks are taken out before it sees them.
//!
//! Acts do not send: they [`post`] what they write, in their own transaction, and a job sends it ([`deliver`]). Who has
//! no e-mail, or would rather have letters, gets the same words on paper ([`Addressee::reach`]); officers print and
//! post them. What waits stands in the database only under the register's key, and goes when it has left.

mod block;
mod eml;
mod error;
mod folder;
mod html;
mod letterhead;
mod letters;
mod mailer;
mod message;
mod outbox;
mod reach;
mod sealed;
mod smtp;
mod store;

pub use block::Block;
pub use error::{MailError, Next};
pub use letterhead::Letterhead;
pub use letters::{
    Letter, LetterError, WaitingLetter, count_waiting_letters, mark_letter_posted, mark_letter_printed,
    open_letter, waiting_letters,
};
pub use mailer::Mailer;
pub use message::{Message, Writing};
pub use outbox::{DeliverError, SEND, deliver, mail_of, post};
pub use reach::{Addressee, Reach};
pub use sealed::NotReadable;
pub use smtp::{
    Limits, Login, MailServer, MailServerError, Protection, SmtpFailure, SmtpSettings, Step, Why,
};
