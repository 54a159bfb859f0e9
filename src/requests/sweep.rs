//! Requests whose time is over.

use super::{events, store};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    retention::{self, Kept},
    storage::{self, Database},
};

/// How many one run erases, so that people are not kept waiting.
const AT_ONCE: u32 = 500;

/// Erases requests that were answered or taken back longer ago than such things are kept; says how many.
pub async fn sweep(db: &Database, now: Timestamp) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(cut) = retention::cut(&mut tx, Kept::Request, now).await? else { return Ok(0) };
        let mut erased = 0;
        for (id, account) in store::list::ended_before(&mut tx, cut.before, AT_ONCE).await? {
            erased += store::request::erase(&mut tx, id).await?;
            retention::note(&mut tx, Kept::Request, id, cut, now).await?;
            let event = Event::of(events::ERASED).subject("request", id).about(account);
            audit::record(&mut tx, Who::service("register.sweep"), now, event).await?;
        }
        tx.commit().await?;
        Ok(erased)
    })
    .await
}
