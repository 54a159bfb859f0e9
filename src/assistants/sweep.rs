//! Records whose time is over.

use super::{
    casework,
    equality::Owner,
    events, freshness, ledger,
    life::{Life, Status},
    listed, search, sharing, store,
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::{AccountId, AssistantId},
    keys::Keyring,
    retention::{self, Kept},
    storage::{self, Database},
};

/// How many records one run erases of each kind, so that people are not kept waiting.
const AT_ONCE: u32 = 500;

/// Erases drafts that nobody touched and the records of those who left, each when its period is over, and forgets what
/// is not kept of certificates, gives back the records of officers who are none any more, and sees to names that have no keys;
/// says how many. Equality answers go with the record; the keys tell which are whose.
pub async fn sweep(db: &Database, keys: &Keyring, now: Timestamp) -> storage::Result<u64> {
    forget_what_ended(db, now).await?;
    let released = casework::release_cases(db, now).await?;
    let filled = search::fill_keys(db).await?;
    let reduced = ledger::reduce(db, now).await?;
    let drafts = erase(db, keys, (Status::Draft, Kept::Draft), now).await?;
    let leavers = erase(db, keys, (Status::Left, Kept::Leaver), now).await?;
    Ok(released + filled + reduced + drafts + leavers)
}

/// Forgets links to a confirmation that do not work any more, links to records that ended long ago, and which listings
/// changed.
async fn forget_what_ended(db: &Database, now: Timestamp) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::freshness::forget_old_links(&mut tx, now - freshness::LINK_WORKS_FOR).await?;
        sharing::forget_ended(&mut tx, now).await?;
        store::change::forget(&mut tx, now - listed::CHANGES_KEPT).await?;
        tx.commit().await
    })
    .await
}

async fn erase(
    db: &Database,
    keys: &Keyring,
    (status, kept): (Status, Kept),
    now: Timestamp,
) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(cut) = retention::cut(&mut tx, kept, now).await? else { return Ok(0) };
        let mut erased = 0;
        for (id, account) in store::record::untouched_since(&mut tx, status, cut.before, AT_ONCE).await? {
            erased += store::record::erase(&mut tx, id).await?;
            retention::note(&mut tx, kept, id, cut, now).await?;
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
