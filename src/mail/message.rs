//! One mail, before it leaves.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Block;
use crate::{clock::Timestamp, ids::MailId, text::Email};

/// What is written to somebody, by mail or on paper: plain words, no pictures, nothing that reports back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Writing {
    /// The sort of it, for the record of what was sent.
    pub kind: String,
    /// Its subject, one line.
    pub subject: String,
    /// Its words.
    pub text: String,
}

impl Writing {
    /// Whether its words lead to a page that has to be opened.
    #[must_use]
    pub fn has_link(&self) -> bool {
        Block::all(&self.text).iter().any(|block| matches!(block, Block::Link(_)))
    }
}

/// A mail to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Its name: sent again, it goes by the same one, so that a mailbox can tell that it had it already.
    pub id: MailId,
    /// Whom it goes to.
    pub to: Email,
    /// What it says.
    pub writing: Writing,
    /// When it was written.
    pub written_at: Timestamp,
}

/// What is written to somebody may carry a link that lets somebody in; debug output ends in logs.
impl fmt::Debug for Writing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Writing({})", self.kind)
    }
}

/// A mail names a person.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({}, {:?})", self.id, self.writing)
    }
}
