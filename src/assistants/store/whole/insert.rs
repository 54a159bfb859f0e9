//! Writing all of a record, after what it hangs on.

use super::{experience, profile};
use crate::{
    assistants::whole::WholeRecord,
    storage::{Conn, Result},
};

/// Writes everything of these records.
pub(in crate::assistants) async fn insert(db: &mut Conn, all: &[WholeRecord]) -> Result<()> {
    profile::insert(db, all).await?;
    experience::insert(db, all).await
}
