//! Lines of the ledger, and how it stands.

use super::{channel::Channel, purpose::Purpose, store};
use crate::{
    accounts::{self, AccountActor},
    clock::Timestamp,
    ids::{AccountId, ConsentId, PersonId},
    storage::{Conn, Database, Result},
    words,
};
use time::Date;

/// One line: somebody agreed to something, or took it back.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Consent {
    /// Which line.
    pub id: ConsentId,
    /// What it is about.
    pub purpose: Purpose,
    /// Its place among the lines of this person about this.
    pub(super) position: i64,
    /// Agreed, or took it back.
    pub given: bool,
    /// The number of the text that was agreed to.
    pub text_version: i64,
    /// The language of that text.
    pub language: String,
    /// By which way it was said.
    pub channel: Channel,
    /// The account of whoever wrote it down: the person's own, or an officer's.
    pub recorded_by: AccountId,
    /// When.
    pub recorded_at: Timestamp,
    /// The day on which it was told to an officer; nothing where it was said on a page.
    pub said_on: Option<Date>,
}

impl Consent {
    /// The exact text that was shown.
    #[must_use]
    pub fn text(&self) -> Option<&'static str> {
        self.purpose.text(self.text_version, words::language(&self.language)?)
    }
}

/// All that the person who asks ever agreed to or took back, the newest first.
pub async fn consents(db: &Database, who: AccountActor) -> Result<Vec<Consent>> {
    let person = accounts::find_person(db, who).await?.id;
    store::list(&mut db.read_current().await?, person).await
}

/// How a person's consent stands, for an officer who acts by it: the newest line about a purpose.
pub async fn standing_of(db: &mut Conn, person: PersonId, purpose: Purpose) -> Result<Option<Consent>> {
    store::last(db, person, purpose).await
}

/// The newest line about a purpose: how it stands.
#[must_use]
pub fn standing(consents: &[Consent], purpose: Purpose) -> Option<&Consent> {
    consents.iter().filter(|line| line.purpose == purpose).max_by_key(|line| line.position)
}
