//! Records whose time is over.

use time::Duration;

use super::{
    casework,
    equality::Owner,
    events, freshness, ledger,
    life::{Life, Status},
    search, sharing, store,
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::{AccountId, AssistantId},
    keys::Keyring,
    storage::{self, Database},
};

/// How long a record that was never sent is kept after it was last changed (domain.md, part 6).
pub(super) const DRAFTS_KEPT_FOR: Duration = Duration::days(183);
/// How long the record of somebody who left is kept (domain.md, part 6).
pub(super) const LEAVERS_KEPT_FOR: Duration = Duration::days(731);

/// How many records one run erases of each kind, so that people are not kept waiting.
const AT_ONCE: u32 = 500;

/// Erases drafts that nobody touched for 6 months and the records of those who left 2 years ago, and forgets what is not
/// kept of certificates, gives back the records of officers who are none any more, and sees to names that have no keys;
/// says how many. Equality answers go with the record; the keys tell which are whose.
pub async fn sweep(db: &Database, keys: &Keyring, now: Timestamp) -> storage::Result<u64> {
    forget_links(db, now).await?;
    let released = casework::release_cases(db, now).await?;
    let filled = search::fill_keys(db).await?;
    let reduced = ledger::reduce(db, now).await?;
    let drafts = erase(db, keys, Status::Draft, now - DRAFTS_KEPT_FOR, now).await?;
    let leavers = erase(db, keys, Status::Left, now - LEAVERS_KEPT_FOR, now).await?;
    Ok(released + filled + reduced + drafts + leavers)
}

/// Forgets links to a confirmation that do not work any more, and links to records that ended long ago.
async fn forget_links(db: &Database, now: Timestamp) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::freshness::forget_old_links(&mut tx, now - freshness::LINK_WORKS_FOR).await?;
        sharing::forget_ended(&mut tx, now).await?;
        tx.commit().await
    })
    .await
}

async fn erase(
    db: &Database,
    keys: &Keyring,
    status: Status,
    before: Timestamp,
    now: Timestamp,
) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let mut erased = 0;
        for (id, account) in store::record::untouched_since(&mut tx, status, before, AT_ONCE).await? {
            erased += store::record::erase(&mut tx, id).await?;
            if let Some(owner) = account.and_then(|account| Owner::of(keys, account)) {
                store::equality::remove(&mut tx, &owner, None).await?;
            }
            audit::record(&mut tx, Who::service("register.sweep"), now, about(events::ERASED, id, account))
                .await?;
        }
        tx.commit().await?;
        Ok(erased)
    })
    .await
}

fn about(kind: audit::Kind, id: AssistantId, account: Option<AccountId>) -> Event {
    let event = Event::of(kind).subject("assistant", id);
    match account {
        Some(account) => event.about(account),
        None => event,
    }
}

/// Takes the record of somebody who closed the account off the register: nobody could answer for it any more.
pub async fn leave_closed(db: &Database, account: AccountId, now: Timestamp) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(record) = store::record::overview_of(&mut tx, account).await? else { return Ok(()) };
        if record.life.leave().is_ok() {
            store::record::save_life(&mut tx, record.id, Life::Left, now).await?;
            freshness::follow(&mut tx, record.id, Life::Left, now).await?;
            audit::record(
                &mut tx,
                Who::service("account.closed"),
                now,
                about(events::LEFT, record.id, Some(account)),
            )
            .await?;
        }
        tx.commit().await
    })
    .await
}
