//! A line of the audit for each time at which a registrar uses the finder for somebody.

use super::{events, seeker::Seeker};
use crate::{
    accounts::concerning,
    assistants::listed::note_looked_at,
    audit::{self, Event, Kind},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Database, Tx},
};

/// Notes that a registrar looks for PAs for somebody, before anything is looked for: whatever comes of it, it was done. Of
/// somebody who searches herself nothing is noted.
pub(super) async fn search(db: &Database, who: &Seeker, now: Timestamp) -> storage::Result<()> {
    if who.registrar().is_none() {
        return Ok(());
    }
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        note(&mut tx, who, Event::of(events::SEARCHED), now).await?;
        tx.commit().await
    })
    .await
}

/// Notes that a registrar sees these PAs for somebody, or an officer for nobody, one line for each: it shows no more than
/// employers see, and they may know who looked.
pub(super) async fn seen(
    db: &Database,
    who: &Seeker,
    (kind, ids): (Kind, &[AssistantId]),
    now: Timestamp,
) -> storage::Result<()> {
    if let Some(officer) = who.looking_officer() {
        for id in ids {
            note_looked_at(db, officer, *id, now).await?;
        }
    }
    if who.registrar().is_none() || ids.is_empty() {
        return Ok(());
    }
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        for id in ids {
            note(&mut tx, who, Event::of(kind).subject("assistant", *id), now).await?;
        }
        tx.commit().await
    })
    .await
}

/// Writes it down, about the person for whom it is done.
async fn note(tx: &mut Tx, who: &Seeker, event: Event, now: Timestamp) -> storage::Result<()> {
    let Some((registrar, whose)) = who.registrar() else { return Ok(()) };
    audit::record(tx, registrar.who(), now, concerning(event, whose)).await
}
