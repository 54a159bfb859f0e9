//! One mail, before it leaves.

use std::fmt;

use crate::text::Email;

/// A mail to one person: plain words, no pictures, nothing that reports back.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Whom it goes to.
    pub to: Email,
    /// Its subject, one line.
    pub subject: String,
    /// Its words.
    pub text: String,
}

/// A mail names a person and may carry a link that lets somebody in; debug output ends in logs.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Message(…)")
    }
}
