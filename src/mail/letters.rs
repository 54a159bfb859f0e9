//! Letters: what officers print and post.

use super::{
    Writing,
    sealed::{self, NotReadable},
    store,
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::{LetterId, PersonId},
    keys::Keyring,
    storage::{self, Conn, Database, Page, PageRequest},
};

/// A letter's words were looked at.
const OPENED: audit::Kind = audit::Kind::new("letter.opened");
/// A letter was printed.
const PRINTED: audit::Kind = audit::Kind::new("letter.printed");
/// A letter was posted, and its words were deleted.
const POSTED: audit::Kind = audit::Kind::new("letter.posted");

/// A letter that waits, as a list shows it: not a word of it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WaitingLetter {
    /// Which.
    pub id: LetterId,
    /// To whom.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// The sort of it.
    pub kind: String,
    /// Whether it has to be in large print.
    pub large_print: bool,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was printed, if it was.
    pub printed_at: Option<Timestamp>,
}

/// A letter with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What the list shows of it.
    pub about: WaitingLetter,
    /// What it says.
    pub writing: Writing,
}

/// Why a letter was not shown or noted.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
    /// What was kept cannot be read.
    #[error(transparent)]
    Sealed(#[from] NotReadable),
}

/// A page of the letters that wait to be posted, the oldest first.
pub async fn waiting_letters(db: &mut Conn, page: &PageRequest) -> storage::Result<Page<WaitingLetter>> {
    store::letter::page(db, page).await
}

/// How many letters wait to be posted.
pub async fn count_waiting_letters(db: &mut Conn) -> storage::Result<i64> {
    store::letter::count(db).await
}

/// The words of a letter, for an officer to print; who looked is recorded. None when it was posted, or never was.
pub async fn open_letter(
    db: &Database,
    keys: &Keyring,
    who: Who,
    id: LetterId,
    now: Timestamp,
) -> Result<Option<Letter>, LetterError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some((about, sealed)) = store::letter::find(&mut tx, id).await? else { return Ok(None) };
        let writing = sealed::open_letter(keys, id, &sealed)?;
        audit::record(&mut tx, who, now, event(OPENED, &about)).await?;
        tx.commit().await?;
        Ok(Some(Letter { about, writing }))
    })
    .await
}

/// Notes that a letter was printed; says whether it still waited for that.
pub async fn mark_letter_printed(
    db: &Database,
    who: Who,
    id: LetterId,
    now: Timestamp,
) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some((about, _)) = store::letter::find(&mut tx, id).await? else { return Ok(false) };
        if !store::letter::printed(&mut tx, id, now).await? {
            return Ok(false);
        }
        audit::record(&mut tx, who, now, event(PRINTED, &about)).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Notes that a letter was posted, or read out to the person, and forgets its words; says whether it still waited.
pub async fn mark_letter_posted(
    db: &Database,
    who: Who,
    id: LetterId,
    now: Timestamp,
) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some((about, _)) = store::letter::find(&mut tx, id).await? else { return Ok(false) };
        store::letter::posted(&mut tx, id, now).await?;
        audit::record(&mut tx, who, now, event(POSTED, &about)).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

fn event(kind: audit::Kind, letter: &WaitingLetter) -> Event {
    Event::of(kind).subject("letter", letter.id).about_person(letter.person)
}
