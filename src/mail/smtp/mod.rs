//! Mail by SMTP: one connection for each message, encrypted, with a limit on every wait.
//!
//! The library's own transport tells only that a message failed. Whether it may have arrived all the same depends
//! on where in the conversation it failed, so the steps are gone here one by one over the library's connection.

mod connect;
mod conversation;
mod failure;
mod mail_server;
mod wire;

pub use failure::{SmtpFailure, Step, Why};
pub use mail_server::{Limits, Login, MailServer, MailServerError, Protection, SmtpSettings};
