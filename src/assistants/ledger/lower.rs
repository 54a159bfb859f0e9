//! What a claim becomes when what it rests on changes: what was checked is then something else than what is said.

use super::claim::{Claim, Standing};
use super::evidence::Evidence;
use super::words::ClaimKind;
use crate::{
    assistants::{events, life::Life, store, teller::Teller},
    audit::{self, Event},
    clock::Timestamp,
    ids::{AssistantId, ClaimId},
    storage::{self, Tx},
};

/// An entry came to the record: it can be looked at.
pub(in crate::assistants) async fn begin_entry(
    tx: &mut Tx,
    (of, life): (AssistantId, Life),
    (id, evidence): (ClaimId, Evidence),
    now: Timestamp,
) -> storage::Result<()> {
    let claim = Claim { id, evidence, standing: Standing::begun(life, now), said_at: now };
    store::claim::insert(tx, &[(of, &claim)]).await
}

/// An entry of the record changed: a decision about it is a decision about something else.
pub(in crate::assistants) async fn entry_changed(
    tx: &mut Tx,
    who: Teller,
    (id, life): (ClaimId, Life),
    now: Timestamp,
) -> storage::Result<()> {
    store::claim::told_again(tx, id, now).await?;
    if store::claim::lower(tx, id, Standing::begun(life, now)).await? == 1 {
        let event = Event::of(events::CLAIM_REOPENED).subject("claim", id);
        audit::record(tx, who.who(), now, who.concerning(event)).await?;
    }
    Ok(())
}

/// Something changed on which all claims of a kind rest.
pub(in crate::assistants) async fn kind_changed(
    tx: &mut Tx,
    who: Teller,
    (of, life): (AssistantId, Life),
    kind: ClaimKind,
    now: Timestamp,
) -> storage::Result<()> {
    for id in store::claim::ids_of_kind(tx, of, kind).await? {
        entry_changed(tx, who, (id, life), now).await?;
    }
    Ok(())
}

/// The record was sent: what was said waits from now on.
pub(in crate::assistants) async fn wait(tx: &mut Tx, of: AssistantId, now: Timestamp) -> storage::Result<()> {
    store::claim::wait(tx, of, now).await?;
    Ok(())
}

/// Somebody begins again after leaving: what was checked then has to be looked at again.
pub(in crate::assistants) async fn again(tx: &mut Tx, of: AssistantId) -> storage::Result<()> {
    store::claim::begin_again(tx, of).await?;
    Ok(())
}
