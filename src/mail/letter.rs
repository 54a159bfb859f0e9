//! The words of the mails, from `templates/email`: the first line of a template is the subject.

use askama::Template;

use super::{MailError, Message};
use crate::text::Email;

/// What stands on every mail: who writes, and where to ask.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// Name of the council.
    pub council_name: String,
    /// Name of the service.
    pub service_name: String,
    /// Telephone for people who would rather talk.
    pub telephone: String,
    /// The public address, without a slash at the end.
    pub base_address: String,
    /// The sender of mails.
    pub sender: Email,
}

#[derive(Template)]
#[template(path = "email/confirm_sign_up.txt")]
struct ConfirmSignUp<'a> {
    letterhead: &'a Letterhead,
    role: &'a str,
    link: &'a str,
    hours: i64,
}

#[derive(Template)]
#[template(path = "email/already_registered.txt")]
struct AlreadyRegistered<'a> {
    letterhead: &'a Letterhead,
}

/// The mail with the link that confirms a sign-up as `role` ("a personal assistant").
pub fn confirm_sign_up(
    letterhead: &Letterhead,
    to: &Email,
    role: &str,
    token: &str,
    hours: i64,
) -> Result<Message, MailError> {
    let link = format!("{}/confirm/{token}", letterhead.base_address.trim_end_matches('/'));
    message(to, &ConfirmSignUp { letterhead, role, link: &link, hours })
}

/// The mail to somebody who has an account and signs up once more; it lets nobody in.
pub fn already_registered(letterhead: &Letterhead, to: &Email) -> Result<Message, MailError> {
    message(to, &AlreadyRegistered { letterhead })
}

fn message(to: &Email, words: &impl Template) -> Result<Message, MailError> {
    let words = words.render().map_err(MailError::Words)?;
    let (subject, text) = words.split_once('\n').unwrap_or((&words, ""));
    Ok(Message { to: to.clone(), subject: subject.trim().to_owned(), text: format!("{}\n", text.trim()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letterhead() -> Letterhead {
        Letterhead {
            council_name: "Exampleshire <&> Council".to_owned(),
            service_name: "Register".to_owned(),
            telephone: "0116 496 0100".to_owned(),
            base_address: "https://register.example/".to_owned(),
            sender: "register@council.example".parse().unwrap(),
        }
    }

    #[test]
    fn the_link_stands_alone_on_its_line_and_nothing_is_escaped() {
        let to = "sam@example.org".parse().unwrap();
        let mail = confirm_sign_up(&letterhead(), &to, "a personal assistant", "TOKEN", 24).unwrap();
        assert_eq!(mail.subject, "Confirm your email address");
        assert!(mail.text.contains("\nhttps://register.example/confirm/TOKEN\n"), "{}", mail.text);
        assert!(mail.text.contains("Exampleshire <&> Council") && mail.text.contains("0116 496 0100"));
    }

    #[test]
    fn who_has_an_account_gets_no_link_that_lets_in() {
        let to = "sam@example.org".parse().unwrap();
        let mail = already_registered(&letterhead(), &to).unwrap();
        assert!(!mail.text.contains("/confirm/"), "{}", mail.text);
    }
}
