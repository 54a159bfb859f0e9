//! Forgetting people who do not want an officer to act for them any more.

use time::Duration;

use super::{events, store};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    storage::{self, Database},
};

/// How long somebody is kept who took the consent back, as leavers are (domain.md, part 6).
const KEPT_FOR: Duration = Duration::days(731);

/// How many one run forgets.
const AT_ONCE: u32 = 500;

/// Forgets people who took their consent back 2 years ago and of whom no record is left; says how many.
pub async fn sweep(db: &Database, now: Timestamp) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let mut forgotten = 0;
        for person in store::ended_before(&mut tx, now - KEPT_FOR, AT_ONCE).await? {
            forgotten += store::forget(&mut tx, person).await?;
            let event = Event::of(events::FORGOTTEN).subject("person", person).about_person(person);
            audit::record(&mut tx, Who::service("register.sweep"), now, event).await?;
        }
        tx.commit().await?;
        Ok(forgotten)
    })
    .await
}
