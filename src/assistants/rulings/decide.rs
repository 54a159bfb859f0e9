//! Deciding what was proposed.

use super::{
    desk::taken_up,
    letter,
    propose::{RuleError, about},
    ruling::{Reasons, Ruling, Stage},
    words::RulingReason,
};
use crate::{
    accounts::RecordOfficer,
    assistants::{
        casework::{OpenError, note, tell_owner},
        events, freshness,
        life::Life,
        risk, store,
    },
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    keys::Keyring,
    mail::Letterhead,
    storage::Database,
};

/// Refuses or removes a record after its owner has replied, or has let the days for it pass. The record leaves the
/// register with it, and nobody works on it any more. For risk it is decided also of somebody who has left meanwhile; a
/// suspension ends with it, and the minimal record is kept.
pub async fn decide(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: impl RecordOfficer,
    (of, id): (AssistantId, RulingId),
    reasons: &Reasons,
    now: Timestamp,
) -> Result<(), RuleError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let ruling = taken_up(&mut tx, who, (of, id), now).await?.ruling;
        let record = store::record::overview_by_id(&mut tx, of).await?.ok_or(OpenError::NotFound)?;
        let is_for_risk = ruling.reason == RulingReason::Risk;
        // Whoever has left since is off the register already, or has begun again: that is another record to look at.
        let is_gone = matches!(record.life, Life::Left | Life::Draft) && !is_for_risk;
        if ruling.stage(now.today()) != Stage::Ready || is_gone {
            return Err(RuleError::Stage);
        }
        store::ruling::decide(&mut tx, (id, who.account()), (record.life, reasons), now).await?;
        if is_for_risk {
            risk::keep(&mut tx, of, &ruling, now).await?;
            store::suspension::end_with_removal(&mut tx, of, reasons, now).await?;
        }
        store::record::save_life(&mut tx, of, Life::Left, now).await?;
        freshness::follow(&mut tx, of, Life::Left, now).await?;
        store::question::delete_open(&mut tx, of, None).await?;
        store::casework::drop_case(&mut tx, of).await?;
        note(&mut tx, who, of, about(events::RULING_DECIDED, id), now).await?;
        let until = now.today().saturating_add(Ruling::APPEAL);
        tell_owner(&mut tx, keys, of, &letter::decided(letterhead, until), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}
