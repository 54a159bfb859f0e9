//! Publishing: from then on everybody reads the newest version.

use super::{Change, events, read, store};
use crate::{
    accounts::AdministratorActor,
    audit::{self, Detail, Event},
    clock::Timestamp,
    storage::{self, Database},
    words::Words,
};

/// Why the page was not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// Somebody else changed the page since the version that was looked at.
    #[error("somebody else changed the page meanwhile")]
    ChangedMeanwhile,
    /// Everybody reads this version already.
    #[error("this version is published already")]
    Unchanged,
    /// There is nothing on the page.
    #[error("the page has no section")]
    Empty,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Publishes the version with the number `base`, which has to be the newest. Examples that are published unchanged
/// become a version first: from then on they are what the council says.
pub async fn publish(
    db: &Database,
    who: AdministratorActor,
    words: &'static Words,
    base: i64,
    now: Timestamp,
) -> Result<(), PublishError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let guide = read::newest(&mut tx, words).await?;
        if guide.version.number != base {
            return Err(PublishError::ChangedMeanwhile);
        }
        if guide.sections.is_empty() {
            return Err(PublishError::Empty);
        }
        let number = base.max(1);
        if base == 0 {
            if !store::version::insert(&mut tx, number, Change::TakenOver, who.account(), now).await? {
                return Err(PublishError::ChangedMeanwhile);
            }
            store::section::insert(&mut tx, number, &guide.sections).await?;
        }
        if !store::version::publish(&mut tx, number, who.account(), now).await? {
            return Err(PublishError::Unchanged);
        }
        let event = Event::of(events::PUBLISHED).with("version", Detail::Count(number));
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}
