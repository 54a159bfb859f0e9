//! PAs whom an employer wants to remember, each with a note of her own.

use std::fmt;

use crate::{
    assisting::NotAdmitted,
    audit::{Event, Kind},
    clock::Timestamp,
    employers::{
        checked::CheckedEmployer,
        events, store,
        teller::{admit, note as record},
    },
    ids::AssistantId,
    storage::{self, Database, Tx},
    text::PlainText,
};

/// The most PAs of one list. Whoever has so many has no short list any more.
pub const LISTED_MOST: usize = 50;

/// What an employer notes of a PA. Nobody else reads it.
pub type Note = PlainText<500>;

/// Somebody on the list.
#[derive(Clone, PartialEq, Eq)]
pub struct Shortlisted {
    /// Whose record.
    pub of: AssistantId,
    /// What the employer notes.
    pub note: Option<Note>,
    /// Since when.
    pub added_at: Timestamp,
}

impl fmt::Debug for Shortlisted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shortlisted(…)")
    }
}

/// Why nothing was done with the list.
#[derive(Debug, thiserror::Error)]
pub enum ShortlistError {
    /// There are [`LISTED_MOST`] on it.
    #[error("the list is full")]
    Full,
    /// This PA is not on it.
    #[error("this PA is not on the list")]
    NotOnIt,
    /// A registrar acts for somebody who does not agree to it any more.
    #[error(transparent)]
    NotAdmitted(#[from] NotAdmitted),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Everybody on the list, whoever was put there last first.
pub async fn shortlist(db: &Database, who: &CheckedEmployer) -> storage::Result<Vec<Shortlisted>> {
    store::kept::shortlist(&mut db.read_current().await?, who.id()).await
}

/// Puts somebody on the list. Whoever is on it stays there, with the note.
pub async fn put(
    db: &Database,
    who: &CheckedEmployer,
    of: AssistantId,
    now: Timestamp,
) -> Result<(), ShortlistError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admit(&mut tx, who.who(), now).await??;
        let listed = store::kept::shortlist(&mut tx, who.id()).await?;
        if listed.iter().any(|one| one.of == of) {
            return Ok(());
        }
        if listed.len() >= LISTED_MOST {
            return Err(ShortlistError::Full);
        }
        store::kept::put(&mut tx, who.id(), of, now).await?;
        act(&mut tx, who, events::SHORTLISTED, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Writes a note in place of the one before, or takes it away.
pub async fn annotate(
    db: &Database,
    who: &CheckedEmployer,
    of: AssistantId,
    note: Option<&Note>,
    now: Timestamp,
) -> Result<(), ShortlistError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admit(&mut tx, who.who(), now).await??;
        if store::kept::annotate(&mut tx, who.id(), of, note).await? == 0 {
            return Err(ShortlistError::NotOnIt);
        }
        act(&mut tx, who, events::NOTED, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes somebody off the list, and the note with her. Whoever is not on it is not missed.
pub async fn take_off(
    db: &Database,
    who: &CheckedEmployer,
    of: AssistantId,
    now: Timestamp,
) -> Result<(), ShortlistError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admit(&mut tx, who.who(), now).await??;
        if store::kept::take_off(&mut tx, who.id(), of).await? > 0 {
            act(&mut tx, who, events::TAKEN_OFF, now).await?;
        }
        Ok(tx.commit().await?)
    })
    .await
}

/// The line of the audit says that the list changed. Whom it concerns is not in it: the list is the employer's own.
async fn act(tx: &mut Tx, who: &CheckedEmployer, kind: Kind, now: Timestamp) -> storage::Result<()> {
    record(tx, who.who(), who.id(), Event::of(kind), now).await
}
