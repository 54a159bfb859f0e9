//! What is left of editions that nobody sees any more. Only the capability knows in which tables.

use time::Duration;

use super::edition::EditionKind;
use super::store;
use crate::clock::Timestamp;
use crate::storage::{self, Database};

/// Nobody loads a file for so long; who began earlier was killed.
const LONGEST_IMPORT: Duration = Duration::hours(24);

/// Gives up for those who were killed while they loaded a file.
pub async fn give_up_stale(db: &Database, now: Timestamp) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::abandon_started_before(&mut tx, now - LONGEST_IMPORT, now).await?;
        tx.commit().await
    })
    .await
}

/// The numbers of editions of these kinds whose rows are to be taken away.
pub async fn uncleared(db: &Database, kinds: &[EditionKind]) -> storage::Result<Vec<i64>> {
    let rows = store::uncleared(&mut db.read_current().await?).await?;
    let ours = |kind: &str| kinds.iter().any(|known| known.name() == kind);
    Ok(rows.into_iter().filter(|(kind, _)| ours(kind)).map(|(_, number)| number).collect())
}

/// All rows of an edition are gone.
pub async fn cleared(db: &Database, number: i64) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::cleared(&mut tx, number).await?;
        tx.commit().await
    })
    .await
}
