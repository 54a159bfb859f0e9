//! Changing the page: each change is a new version.

use super::{
    change::{Edit, apply},
    events, read, store,
};
use crate::{
    accounts::AdministratorActor,
    audit::{self, Detail, Event},
    clock::Timestamp,
    storage::{self, Database},
    words::Words,
};

/// Why a change was not made.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// Somebody else changed the page since the version that this change was made from.
    #[error("somebody else changed the page meanwhile")]
    ChangedMeanwhile,
    /// There is no such section in this version.
    #[error("there is no such section")]
    NoSuchSection,
    /// There is no such version.
    #[error("there is no such version")]
    NoSuchVersion,
    /// It is so already.
    #[error("nothing would be different")]
    Unchanged,
    /// The page is as long as a page may be.
    #[error("there are {most} sections already")]
    TooMany {
        /// How many a page may have.
        most: usize,
    },
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Makes a change to the version with the number `base`, and gives the number of the new version.
pub async fn edit(
    db: &Database,
    who: AdministratorActor,
    words: &'static Words,
    base: i64,
    edit: &Edit,
    now: Timestamp,
) -> Result<i64, EditError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let guide = read::newest(&mut tx, words).await?;
        if guide.version.number != base {
            return Err(EditError::ChangedMeanwhile);
        }
        let sections = match edit {
            Edit::BringBack(number) if *number == base => return Err(EditError::Unchanged),
            Edit::BringBack(number) => {
                read::find(&mut tx, *number, words).await?.ok_or(EditError::NoSuchVersion)?.sections
            }
            _ => apply(guide.sections, edit)?,
        };
        let number = base + 1;
        if !store::version::insert(&mut tx, number, edit.change(), who.account(), now).await? {
            return Err(EditError::ChangedMeanwhile);
        }
        store::section::insert(&mut tx, number, &sections).await?;
        audit::record(&mut tx, who.who(), now, event(number, edit)).await?;
        tx.commit().await?;
        Ok(number)
    })
    .await
}

fn event(number: i64, edit: &Edit) -> Event {
    let event = Event::of(events::CHANGED)
        .with("version", Detail::Count(number))
        .with("how", Detail::Word(edit.change().as_str()));
    match edit.section() {
        Some(section) => event.subject("section", section),
        None => event,
    }
}
