//! Writing all of a record, after what it hangs on.

use super::{confirmations, experience, profile};
use crate::{
    assistants::{store::claim, whole::WholeRecord},
    storage::{Conn, Result},
};

/// Writes everything of these records.
pub(in crate::assistants) async fn insert(db: &mut Conn, all: &[WholeRecord]) -> Result<()> {
    profile::insert(db, all).await?;
    confirmations::insert(db, all).await?;
    experience::insert(db, all).await?;
    let claims = all.iter().flat_map(|whole| whole.claims.iter().map(|claim| (whole.record.id, claim)));
    claim::insert(db, &claims.collect::<Vec<_>>()).await
}
