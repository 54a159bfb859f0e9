//! What stands on everything that is written to people.

use super::Writing;
use crate::{dress::Colours, text::Email, words::Words};

/// Who writes, in which language, and where to ask.
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
    /// The council's colours.
    pub colours: Colours,
    /// The texts.
    pub words: &'static Words,
    /// The language that they are in, as a code of BCP 47.
    pub lang: &'static str,
}

impl Letterhead {
    /// A whole writing round what it has to say: a greeting before, where to ask and who writes after.
    ///
    /// `kind` names the sort of it in the record of what was sent; it says nothing of the person.
    #[must_use]
    pub fn write(&self, kind: &'static str, subject: &str, body: &str) -> Writing {
        let words = &self.words.mail;
        let parts = [words.hello, body.trim(), &words.help(&self.telephone), &self.council_name];
        Writing { kind: kind.to_owned(), subject: subject.to_owned(), text: parts.join("\n\n") + "\n" }
    }

    /// The address of one page.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}/{}", self.base_address.trim_end_matches('/'), path.trim_start_matches('/'))
    }
}
