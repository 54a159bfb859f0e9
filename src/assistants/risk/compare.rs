//! Comparing a record with those who were removed for risk.

use super::alike::{alike, birth_dates};
use crate::{
    assistants::{FullName, birth::BirthDate, store},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Tx},
};

/// Raises whoever this record may be of, each pair once. Its owner learns nothing of it, and neither does a registrar.
pub(in crate::assistants) async fn compare(
    tx: &mut Tx,
    of: AssistantId,
    now: Timestamp,
) -> storage::Result<()> {
    let (Some(first), Some(last), Some(born)) = store::record::identity(tx, of).await? else {
        return Ok(());
    };
    let (name, born) = (FullName { first, last }, BirthDate::kept(born));
    for removed in store::risk::born_on(tx, birth_dates(born)).await? {
        if alike((&name, born), (&removed.name, removed.born_on)) {
            store::risk::raise(tx, (of, removed.id), now).await?;
        }
    }
    Ok(())
}
