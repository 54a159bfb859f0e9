//! Deciding what was proposed.

use super::{
    letter,
    propose::{RuleError, about},
    ruling::{Reasons, Ruling, Stage},
};
use crate::{
    accounts::RegistrarActor,
    assistants::{
        casework::{OpenError, admitted, note, tell_owner},
        events, freshness,
        life::Life,
        store,
    },
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    keys::Keyring,
    mail::Letterhead,
    storage::Database,
};

/// Refuses or removes a record after its owner has replied, or has let the days for it pass. The record leaves the
/// register with it, and nobody works on it any more.
pub async fn decide(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: RegistrarActor,
    (of, id): (AssistantId, RulingId),
    reasons: &Reasons,
    now: Timestamp,
) -> Result<(), RuleError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        let record = store::record::overview_by_id(&mut tx, of).await?.ok_or(OpenError::NotFound)?;
        let known = store::ruling::find(&mut tx, of, id).await?.ok_or(RuleError::Stage)?;
        // Whoever has left since is off the register already.
        if known.ruling.stage(now.today()) != Stage::Ready || record.life == Life::Left {
            return Err(RuleError::Stage);
        }
        store::ruling::decide(&mut tx, (id, who.account()), (record.life, reasons), now).await?;
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
