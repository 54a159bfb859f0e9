//! When the count begins anew, and when it rests.

use super::{confirmed::Confirmed, rhythm::Rhythm};
use crate::{
    assistants::{life::Life, listed, store},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Tx},
};

/// A record went on in its life. Sending it, putting it on the register and ending a pause begin the count; a pause,
/// leaving, and a draft are at rest.
pub(in crate::assistants) async fn follow(
    tx: &mut Tx,
    id: AssistantId,
    life: Life,
    now: Timestamp,
) -> storage::Result<()> {
    match life {
        Life::Sent | Life::OnRecord => restart(tx, id, now).await,
        Life::Draft | Life::Paused(_) | Life::Left => {
            store::freshness::rest(tx, id).await?;
            listed::changed(tx, id, now).await
        }
    }
}

/// Begins the count of a record as it stands now: somebody has said that it is so. Drafts and leavers have none.
pub(in crate::assistants) async fn restart(
    tx: &mut Tx,
    id: AssistantId,
    now: Timestamp,
) -> storage::Result<()> {
    let Some(record) = store::record::overview_by_id(tx, id).await? else { return Ok(()) };
    if matches!(record.life, Life::Draft | Life::Left) {
        return Ok(());
    }
    let confirmed = Confirmed::new(now.today(), Rhythm::of(record.way, record.looking));
    // Nobody is asked before a record is on the register, and not during a pause or a suspension.
    let is_asked = record.life == Life::OnRecord && record.suspended.is_none();
    let next_on = confirmed.next_on().filter(|_| is_asked);
    store::freshness::restart(tx, id, confirmed.on, next_on).await?;
    listed::changed(tx, id, now).await
}
