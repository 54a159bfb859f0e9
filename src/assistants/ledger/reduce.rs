//! Of a DBS certificate less is kept once the decision about it is old.

use crate::{
    assistants::{events, store},
    audit::{self, Event, Who},
    clock::{Timestamp, months_before},
    storage::{self, Database},
};

/// So many calendar months after the decision workforce and update service go (domain.md, part 2).
const KEPT_WHOLE_FOR_MONTHS: u16 = 6;

/// How many certificates one transaction reduces, so that people are not kept waiting.
const AT_ONCE: u32 = 500;

/// Forgets workforce and update service of certificates about which was decided six months ago or earlier; says of how
/// many. Each decision about a certificate notes the day on which it was seen, so that day is the one that counts, also
/// where the decision was taken back since.
pub async fn reduce(db: &Database, now: Timestamp) -> storage::Result<u64> {
    let seen_by = months_before(now.today(), KEPT_WHOLE_FOR_MONTHS);
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let mut reduced = 0;
        for (id, account) in store::claim::to_reduce(&mut tx, seen_by, AT_ONCE).await? {
            reduced += store::claim::reduce(&mut tx, id).await?;
            let event = Event::of(events::CLAIM_REDUCED).subject("claim", id);
            let event = account.iter().fold(event, |event, account| event.about(*account));
            audit::record(&mut tx, Who::service("register.sweep"), now, event).await?;
        }
        tx.commit().await?;
        Ok(reduced)
    })
    .await
}
