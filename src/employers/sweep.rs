//! Employers who left, and whose time is over.

use super::{events, life::Life, store, teller::act};
use crate::{
    accounts::{Whom, concerning},
    audit::{self, Who},
    clock::Timestamp,
    ids::{AccountId, EmployerId},
    retention::{self, Cut, Kept},
    storage::{self, Database, Tx},
};

/// How many one run erases of each kind, so that people are not kept waiting.
const AT_ONCE: u32 = 500;

/// Erases employers who never sent anything, and those who left, were not accepted, or whose check ended, each when the
/// period is over; says how many.
pub async fn sweep(db: &Database, now: Timestamp) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let mut erased = 0;
        if let Some(cut) = retention::cut(&mut tx, Kept::Draft, now).await? {
            let ids = store::ends::drafts_before(&mut tx, cut.before, AT_ONCE).await?;
            erased += erase(&mut tx, &ids, (Kept::Draft, cut), now).await?;
        }
        if let Some(cut) = retention::cut(&mut tx, Kept::Employer, now).await? {
            let before = (cut.before, cut.before.today());
            let ids = store::ends::over_before(&mut tx, before, AT_ONCE).await?;
            erased += erase(&mut tx, &ids, (Kept::Employer, cut), now).await?;
        }
        tx.commit().await?;
        Ok(erased)
    })
    .await
}

async fn erase(
    tx: &mut Tx,
    ids: &[EmployerId],
    (kept, cut): (Kept, Cut),
    now: Timestamp,
) -> storage::Result<u64> {
    let mut erased = 0;
    for id in ids {
        let event = concerning(act(events::ERASED, *id), store::employer::whose(tx, *id).await?);
        erased += store::ends::erase(tx, *id).await?;
        retention::note(tx, kept, *id, cut, now).await?;
        audit::record(tx, Who::service("register.sweep"), now, event).await?;
    }
    Ok(erased)
}

/// Takes an employer off the register who closed the account: nobody could ask in that name any more.
pub async fn leave_closed(db: &Database, account: AccountId, now: Timestamp) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let whom = Whom::Account(account);
        let Some(employer) = store::employer::find_of(&mut tx, whom).await? else { return Ok(()) };
        if employer.life != Life::Left {
            store::employer::save_life(&mut tx, employer.id, Life::Left, now).await?;
            store::kept::forget(&mut tx, employer.id).await?;
            let event = act(events::LEFT, employer.id).about(account);
            audit::record(&mut tx, Who::service("account.closed"), now, event).await?;
        }
        tx.commit().await
    })
    .await
}
