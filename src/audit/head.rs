//! How far the chain goes, for whoever watches the service.

use super::{chain::Head, store::chain};
use crate::storage::{self, Database};

/// Writes the head into the log: a log that is kept elsewhere then knows how far the chain went, and
/// `pa-registry audit verify --expect` can be asked whether it still does. To be done every day and at a stop.
pub async fn log_head(db: &Database) -> Result<(), storage::Error> {
    if let Some(row) = chain::head(&mut db.read().await?).await? {
        let head = Head { position: row.position, code: row.code };
        tracing::info!(position = head.position, head = %head, "The audit is sealed up to this head.");
    }
    Ok(())
}

/// How many lines wait to be sealed.
pub async fn waiting(db: &Database) -> Result<i64, storage::Error> {
    chain::count_waiting(&mut db.read().await?).await
}
