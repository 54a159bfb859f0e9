//! Where a conversation with the mail server ended, and why.
//!
//! What a server answers often repeats the address that it was given, so only its numbers are kept: these sentences
//! end in logs and on pages.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use lettre::transport::smtp::Error;

use crate::mail::Next;

/// A message, or a look at the server, that came to no good end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmtpFailure {
    /// The server's name and port.
    pub server: String,
    /// How far it came.
    pub at: Step,
    /// What happened there.
    pub why: Why,
}

/// The steps of a conversation, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Finding and reaching the server, and its greeting.
    Connect,
    /// The change to an encrypted connection.
    Encrypt,
    /// User and password.
    SignIn,
    /// The sender's address.
    Sender,
    /// The recipient's address.
    Recipient,
    /// Asking whether the message may come.
    Ready,
    /// The message itself, up to its end.
    Content,
    /// The answer to the whole message.
    Answer,
}

/// What ended a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The server could not be found or reached; what the system said.
    Unreachable(String),
    /// Nothing came within the limit.
    TimedOut,
    /// The connection ended, or something came that is not SMTP.
    Broken,
    /// The server said no: its number, and its finer number where it gave one.
    Refused {
        /// Three digits: 4xx for now, 5xx for good.
        code: u16,
        /// Three numbers, such as `5.1.1` (RFC 3463).
        detail: Option<String>,
    },
    /// The server offers no encryption.
    NotEncrypted,
    /// The server's certificate was not taken, or TLS failed otherwise; what the library said of it.
    NotTrusted(String),
    /// The server offers no way to sign in that we know.
    NoSignIn,
}

impl SmtpFailure {
    /// What has to become of the message.
    #[must_use]
    pub fn next(&self) -> Next {
        match (self.at, &self.why) {
            (Step::Recipient | Step::Ready | Step::Content | Step::Answer, Why::Refused { code, .. })
                if *code >= 500 =>
            {
                Next::GiveUp
            }
            (Step::Answer, Why::TimedOut | Why::Broken) => Next::PerhapsSent,
            _ => Next::TryAgain,
        }
    }
}

impl SmtpFailure {
    /// The same in words that name neither server nor person, for the list of jobs.
    pub(in crate::mail) fn reason(&self) -> &'static str {
        match (&self.why, self.at) {
            (Why::Unreachable(_), _) => "the mail server cannot be reached",
            (Why::TimedOut | Why::Broken, Step::Answer) => {
                "the mail server did not say whether it took the mail: it is sent again under the same name"
            }
            (Why::TimedOut, _) => "the mail server did not answer in time",
            (Why::Broken, _) => "the mail server ended the conversation",
            (Why::NotEncrypted, _) => "the mail server offers no encryption",
            (Why::NotTrusted(_), _) => "the mail server could not prove who it is",
            (Why::NoSignIn, _) => "the mail server offers no way to sign in",
            (Why::Refused { .. }, Step::SignIn) => "the mail server refused our user or password",
            (Why::Refused { .. }, Step::Sender) => "the mail server refused the sender's address",
            (Why::Refused { code, .. }, Step::Recipient) if *code >= 500 => {
                "the mail server refused the recipient's address for good"
            }
            (Why::Refused { code, .. }, Step::Ready | Step::Content | Step::Answer) if *code >= 500 => {
                "the mail server refused the mail for good"
            }
            (Why::Refused { .. }, _) => "the mail server does not take mails at the moment",
        }
    }
}

impl Why {
    /// What the library's error says about the server.
    pub(super) fn of(error: &Error) -> Self {
        if let Some(code) = error.status() {
            return Self::Refused { code: code.into(), detail: detail(error) };
        }
        if error.is_timeout() {
            return Self::TimedOut;
        }
        let deepest = deepest(error);
        match deepest.downcast_ref::<io::Error>().map(io::Error::get_ref) {
            // An error of the system has nothing inside. One of TLS travels inside of one that says "invalid".
            Some(Some(inside)) if is_invalid(deepest) => Self::NotTrusted(inside.to_string()),
            Some(None) => Self::Unreachable(deepest.to_string()),
            _ => Self::Broken,
        }
    }

    /// The same once there was a connection: what the system says then is only that it ended.
    pub(super) fn within(error: &Error) -> Self {
        match Self::of(error) {
            Self::Unreachable(_) => Self::Broken,
            why => why,
        }
    }
}

fn is_invalid(error: &(dyn StdError + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::InvalidData)
}

/// The last error of the system among the causes, or the last cause.
fn deepest<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    let mut deepest = error;
    for cause in
        std::iter::successors(error.source(), |cause: &&'a (dyn StdError + 'static)| (*cause).source())
    {
        deepest = cause;
        if cause.is::<io::Error>() {
            break;
        }
    }
    deepest
}

/// `5.1.1`, from the beginning of what the server said.
fn detail(error: &Error) -> Option<String> {
    let said = error.source()?.to_string();
    let first = said.split_whitespace().next()?;
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = first.split('.').collect();
    (parts.len() == 3 && parts.iter().all(|part| is_number(part))).then(|| first.to_owned())
}

impl StdError for SmtpFailure {}

impl fmt::Display for SmtpFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { server, at, why } = self;
        write!(f, "The mail server {server} ")?;
        match why {
            Why::Unreachable(cause) => write!(f, "cannot be reached: {cause}. Check the setting mail"),
            Why::TimedOut => write!(f, "did not answer in time {at}. Try later, and ask its operator"),
            Why::Broken => write!(f, "ended the connection {at}, or does not speak SMTP there. {}", at.hint()),
            Why::Refused { code, detail: None } => write!(f, "said no ({code}) {at}. {}", at.hint()),
            Why::Refused { code, detail: Some(detail) } => {
                write!(f, "said no ({code}, {detail}) {at}. {}", at.hint())
            }
            Why::NotEncrypted => f.write_str(
                "offers no encryption (STARTTLS), so nothing was sent. If its port is for TLS from the start, \
                 write smtps: in the setting mail",
            ),
            Why::NotTrusted(cause) => write!(
                f,
                "could not prove who it is: {cause}. Write the name that stands in its certificate into the \
                 setting mail; where an authority of your own signed it, name its file in mail_ca_file"
            ),
            Why::NoSignIn => {
                f.write_str("offers no way to sign in that is known here (PLAIN, LOGIN). Check its port")
            }
        }?;
        f.write_str(".")
    }
}

impl Step {
    fn hint(self) -> &'static str {
        match self {
            Self::Connect => "Check name and port in the setting mail",
            Self::Encrypt => "Ask its operator why encryption fails",
            Self::SignIn => "Check the user in the setting mail, and mail_password",
            Self::Sender => "Ask its operator whether it takes mails from the address in mail_from",
            Self::Recipient => "The address may be wrong, or the server may not take mails for it from us",
            Self::Ready | Self::Content | Self::Answer => "Ask its operator why it does not take the mail",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "at the beginning",
            Self::Encrypt => "when the connection was to be encrypted",
            Self::SignIn => "at the sign-in",
            Self::Sender => "to the sender's address",
            Self::Recipient => "to the recipient's address",
            Self::Ready => "when asked to take a message",
            Self::Content => "in the middle of the message",
            Self::Answer => "after the whole message",
        })
    }
}
