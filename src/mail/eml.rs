//! A message as it travels (RFC 5322): made by a library, the same bytes each time.

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, MultiPartKind, SinglePart};
use lettre::{Address, Message as Mail};

use super::{Letterhead, MailError, Message, html};
use crate::text::Email;

/// The whole mail. Everything in it follows from the message, so what is sent again is the same mail.
pub(super) fn of(letterhead: &Letterhead, message: &Message) -> Result<Vec<u8>, MailError> {
    let subject = one_line(&message.writing.subject);
    let text = printable(&message.writing.text);
    let html = html::page(letterhead, &subject, &text)?;
    let parts =
        MultiPart::builder().kind(MultiPartKind::Alternative).boundary(format!("part-{}", message.id));
    let mail = Mail::builder()
        .from(Mailbox::new(Some(one_line(&letterhead.council_name)), address(&letterhead.sender)?))
        .to(Mailbox::new(None, address(&message.to)?))
        .subject(subject)
        .date(message.written_at.to_utc().into())
        .message_id(Some(format!("<{}@{}>", message.id, letterhead.sender.host())))
        // Nobody's absence note has to come back to a register.
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .multipart(parts.singlepart(SinglePart::plain(text)).singlepart(SinglePart::html(html)))
        .map_err(form)?;
    Ok(mail.formatted())
}

pub(super) fn address(email: &Email) -> Result<Address, MailError> {
    email.as_str().parse().map_err(form)
}

/// A header value is one line, whatever it was made of, and shows as what it is: `=?` would begin an encoded word
/// (RFC 2047), in which mail programs would show something else.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .replace("=?", "= ?")
}

/// Lines of text, without characters that no mail may carry.
fn printable(text: &str) -> String {
    let lines = text.lines().map(|line| line.replace(|c: char| c.is_control(), " ").trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn form(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> MailError {
    MailError::Form(error.into())
}
