//! A message, and mails read back.

use mail_parser::MessageParser;
use pa_registry::clock::Timestamp;
use pa_registry::ids::MailId;
use pa_registry::mail::{Message, Writing};
use pa_registry::text::Email;

pub(super) use crate::support::app::letterhead;

pub(super) const SAM: &str = "sam@example.org";

pub(super) fn now() -> Timestamp {
    "2026-11-21T09:30:00Z".parse().unwrap()
}

pub(super) fn email(text: &str) -> Email {
    text.parse().unwrap()
}

pub(super) fn writing(subject: &str, text: &str) -> Writing {
    Writing { kind: "test".to_owned(), subject: subject.to_owned(), text: text.to_owned() }
}

/// A mail with a name of its own.
pub(super) fn message() -> Message {
    Message {
        id: MailId::new(now()),
        to: email(SAM),
        writing: writing("Café opens", "Hello,\n\na line\n.\n..\nlast\n"),
        written_at: now(),
    }
}

/// A mail as a mail program reads it.
pub(super) fn read(mail: &[u8]) -> mail_parser::Message<'_> {
    MessageParser::default().parse(mail).unwrap()
}
