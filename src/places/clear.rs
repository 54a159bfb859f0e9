//! Taking away what editions left that nobody sees any more.

use super::{kind, store};
use crate::clock::Timestamp;
use crate::intake;
use crate::storage::{self, Database};

/// Rows taken away in one transaction.
const AT_ONCE: i64 = 5_000;

/// Transactions of one sweep, so that its job is done in good time; the next one goes on.
const SWEEPS: usize = 20;

/// Takes away everything that is left of editions that were replaced or cut off; says how many rows that were.
pub async fn clear_leftovers(db: &Database) -> storage::Result<u64> {
    clear(db, usize::MAX).await
}

/// Gives up for imports that were killed, and takes away some of what is left; says how many rows that were.
pub async fn sweep(db: &Database, now: Timestamp) -> storage::Result<u64> {
    intake::give_up_stale(db, now).await?;
    clear(db, SWEEPS).await
}

async fn clear(db: &Database, transactions: usize) -> storage::Result<u64> {
    let (mut rows, mut left) = (0, transactions);
    for edition in intake::uncleared(db, &kind::ALL).await? {
        loop {
            if left == 0 {
                return Ok(rows);
            }
            left -= 1;
            let gone = clear_some(db, edition).await?;
            rows += gone;
            if gone < AT_ONCE.unsigned_abs() {
                break;
            }
        }
        rows += clear_areas(db, edition).await?;
        intake::cleared(db, edition).await?;
    }
    Ok(rows)
}

async fn clear_some(db: &Database, edition: i64) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin_unwatched().await?;
        let gone = store::clear::postcodes(&mut tx, edition, AT_ONCE).await?;
        tx.commit().await?;
        Ok(gone)
    })
    .await
}

async fn clear_areas(db: &Database, edition: i64) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin_unwatched().await?;
        let gone = store::clear::areas(&mut tx, edition).await?;
        tx.commit().await?;
        Ok(gone)
    })
    .await
}
