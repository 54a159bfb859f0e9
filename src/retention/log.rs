//! What was erased because its period was over.

use uuid::Uuid;

use super::{Cut, Kept, Months, cut::cut, store};
use crate::{
    accounts::AdministratorActor,
    clock::Timestamp,
    storage::{self, Database, Page, PageRequest, Tx},
};

/// One run of the job, and how many rows of a kind it erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kept: Kept,
    /// The period that held.
    pub months: Months,
    /// How many.
    pub count: i64,
}

/// A row that was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Its id.
    pub row: Uuid,
    /// What it was.
    pub kept: Kept,
    /// When.
    pub at: Timestamp,
}

/// Notes a row that is erased in the caller's transaction.
pub async fn note(
    tx: &mut Tx,
    kept: Kept,
    row: impl Into<Uuid>,
    cut: Cut,
    now: Timestamp,
) -> storage::Result<()> {
    store::note(tx, &Erased { row: row.into(), kept, at: now }, cut.months).await
}

/// The latest runs that erased something, at most so many lines.
pub async fn runs(db: &Database, _who: AdministratorActor, most: u32) -> storage::Result<Vec<Run>> {
    store::runs(&mut db.read_current().await?, most).await
}

/// What was erased, the latest first.
pub async fn erased(
    db: &Database,
    _who: AdministratorActor,
    page: &PageRequest,
) -> storage::Result<Page<Erased>> {
    store::erased(&mut db.read_current().await?, page).await
}

/// Forgets lines of the log whose own period is over; says how many.
pub async fn sweep(db: &Database, now: Timestamp) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(cut) = cut(&mut tx, Kept::Log, now).await? else { return Ok(0) };
        let rows = store::forget_before(&mut tx, cut.before).await?;
        tx.commit().await?;
        Ok(rows)
    })
    .await
}
