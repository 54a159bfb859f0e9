//! The whole look, from one snapshot.

use super::{chain, lines, report::Report};
use crate::{
    audit::Head,
    keys::Keyring,
    storage::{self, Database},
};

/// Looks at all lines and seals and reports what was tampered with, and how far the chain goes.
///
/// A head that was noted earlier, apart from the register, finds what nothing in the database can: that all of it was
/// exchanged for an older copy. Memory does not grow with the audit; people go on working meanwhile.
pub async fn verify(db: &Database, keys: &Keyring, noted: Option<&Head>) -> Result<Report, storage::Error> {
    let mut snapshot = db.snapshot().await?;
    let mut report = Report::default();
    chain::walk(&mut snapshot, keys, noted, &mut report).await?;
    lines::walk(&mut snapshot, &mut report).await?;
    lines::walk_waiting(&mut snapshot, &mut report).await?;
    Ok(report)
}
