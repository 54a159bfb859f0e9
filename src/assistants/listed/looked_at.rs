//! That an officer opened a listing.

use crate::{
    accounts::{OfficerActor, concerning},
    assistants::{events, store},
    audit::{self, Event},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Database},
};

/// Notes that an officer opened the listing of somebody: it shows no more than employers see, and she may know who looked.
/// To be called before anything of it is handed out.
pub async fn note_looked_at(
    db: &Database,
    who: OfficerActor,
    id: AssistantId,
    now: Timestamp,
) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let whose = store::record::whose(&mut tx, id).await?;
        let event = concerning(Event::of(events::LISTING_OPENED).subject("assistant", id), whose);
        audit::record(&mut tx, who.who(), now, event).await?;
        tx.commit().await
    })
    .await
}
