//! The index of the running service.

use std::sync::{Arc, Mutex, PoisonError};

use time::Duration;
use tokio::sync::OnceCell;

use super::index::Index;
use crate::{
    assistants::{ledger::ListingNeeds, listed::ListedRows},
    clock::Timestamp,
    places::Gazetteer,
    storage::{self, Database, Version},
};

/// The index of the running service, and the rows that were read lately. The index is read when somebody searches first, and
/// brought up to date by whoever searches, once a second at most. So what another instance has changed is found after a
/// second; that somebody is hidden holds at once, because every search looks whether its rows still hold.
#[derive(Debug, Default)]
pub struct Lookout {
    index: OnceCell<Index>,
    rows: ListedRows,
    followed_at: Mutex<Option<Timestamp>>,
}

/// Whether whoever asked had to wait for the database before the index was ready.
#[derive(Clone, Copy)]
struct Waited(bool);

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
        Ok(self.ready(db, gazetteer, needs, now).await?.0)
    }

    /// The index, with the version of the database from which rows may be shown beside it: the one that the request began
    /// with, or, where it had to wait for the index, the one that holds now. Loading may take seconds, in which somebody may
    /// have hidden.
    pub async fn now_as_of(
        &self,
        (db, at): (&Database, &Version),
        gazetteer: &Arc<Gazetteer>,
        needs: &ListingNeeds,
        now: Timestamp,
    ) -> storage::Result<(&Index, Version)> {
        match self.ready(db, gazetteer, needs, now).await? {
            (index, Waited(false)) => Ok((index, at.clone())),
            (index, Waited(true)) => Ok((index, db.version().await?)),
        }
    }

    async fn ready(
        &self,
        db: &Database,
        gazetteer: &Arc<Gazetteer>,
        needs: &ListingNeeds,
        now: Timestamp,
    ) -> storage::Result<(&Index, Waited)> {
        let is_loaded = self.index.initialized();
        let index = self.index.get_or_try_init(|| Index::load(db, gazetteer, needs, now)).await?;
        let before = self.begin(now);
        let is_due = before.is_none_or(|at| !(at..at + PAUSE).contains(&now));
        if is_due {
            index.follow(db, gazetteer, now).await.inspect_err(|_| self.take_back(before))?;
        }
        Ok((index, Waited(is_due || !is_loaded)))
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
