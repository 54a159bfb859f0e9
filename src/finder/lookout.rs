//! The index of the running service.

use std::sync::{Arc, Mutex, PoisonError};

use time::Duration;
use tokio::sync::OnceCell;

use super::index::Index;
use crate::{
    assistants::{ledger::ListingNeeds, listed::ListedRows},
    clock::Timestamp,
    places::Gazetteer,
    storage::{self, Database},
};

/// The index of the running service, and the rows that were read lately. The index is read when somebody searches first, and brought up to date by whoever searches, once
/// a second at most. So what another instance has changed is found after a second; that somebody is hidden holds at once,
/// because every search looks whether its rows still hold.
#[derive(Debug, Default)]
pub struct Lookout {
    index: OnceCell<Index>,
    rows: ListedRows,
    followed_at: Mutex<Option<Timestamp>>,
}

/// So long the index is left as it is.
const PAUSE: Duration = Duration::seconds(1);

impl Lookout {
    /// The index, as of a second ago or later.
    pub async fn now(
        &self,
        db: &Database,
        gazetteer: &Arc<Gazetteer>,
        needs: &ListingNeeds,
        now: Timestamp,
    ) -> storage::Result<&Index> {
        let index = self.index.get_or_try_init(|| Index::load(db, gazetteer, needs, now)).await?;
        let before = self.begin(now);
        if before.is_none_or(|at| !(at..at + PAUSE).contains(&now)) {
            index.follow(db, gazetteer, now).await.inspect_err(|_| self.take_back(before))?;
        }
        Ok(index)
    }

    /// Rows that searches of this service read lately.
    #[must_use]
    pub const fn rows(&self) -> &ListedRows {
        &self.rows
    }

    /// Notes that somebody follows now, unless that was a moment ago; gives when it was before.
    fn begin(&self, now: Timestamp) -> Option<Timestamp> {
        let mut at = self.followed_at.lock().unwrap_or_else(PoisonError::into_inner);
        let before = *at;
        if before.is_none_or(|at| !(at..at + PAUSE).contains(&now)) {
            *at = Some(now);
        }
        before
    }

    /// Nobody has followed after all.
    fn take_back(&self, before: Option<Timestamp>) {
        *self.followed_at.lock().unwrap_or_else(PoisonError::into_inner) = before;
    }
}
