//! Keys for names that are older than the keys.

use super::keys::NameKeys;
use crate::{
    assistants::store,
    storage::{self, Database},
};

/// How many records one transaction sees to, so that people are not kept waiting.
const AT_ONCE: u32 = 500;
/// How many transactions one run has.
const TIMES: usize = 20;

/// Makes the keys of names that have none: those that another version of the service wrote. Says how many.
pub(in crate::assistants) async fn fill_keys(db: &Database) -> storage::Result<u64> {
    let mut filled = 0;
    for _ in 0..TIMES {
        let some = fill_some(db).await?;
        filled += some;
        if some == 0 {
            break;
        }
    }
    Ok(filled)
}

async fn fill_some(db: &Database) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let without = store::name_keys::without(&mut tx, AT_ONCE).await?;
        for (id, name) in &without {
            store::name_keys::replace(&mut tx, *id, &NameKeys::of(name)).await?;
        }
        let filled = store::name_keys::mark(&mut tx, without.iter().map(|(id, _)| *id)).await?;
        tx.commit().await?;
        Ok(filled)
    })
    .await
}
