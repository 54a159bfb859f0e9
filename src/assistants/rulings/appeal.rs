//! Deciding about an appeal.

use super::{
    desk::taken_up,
    letter,
    propose::{RuleError, about},
    ruling::{Reasons, Stage},
    words::{AppealOutcome, RulingReason},
};
use crate::{
    accounts::RecordOfficer,
    assistants::{
        casework::{OpenError, note, tell_owner},
        events, freshness, risk, store,
    },
    audit::Detail,
    clock::Timestamp,
    ids::{AssistantId, RulingId},
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database},
};

/// Why an appeal was not decided.
#[derive(Debug, thiserror::Error)]
pub enum AppealError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is no appeal, or it was decided meanwhile.
    #[error("there is no appeal")]
    NotAppealed,
    /// Nobody decides about an appeal against what he proposed or decided himself.
    #[error("another officer has to decide")]
    AnotherOfficer,
}

impl From<storage::Error> for AppealError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

impl From<RuleError> for AppealError {
    fn from(error: RuleError) -> Self {
        match error {
            RuleError::Open(error) => Self::Open(error),
            RuleError::NotNow | RuleError::Stage => Self::NotAppealed,
        }
    }
}

/// Decides about an appeal. When it is allowed, the record is again where it was in its life.
pub async fn decide_appeal(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: impl RecordOfficer,
    (of, id): (AssistantId, RulingId),
    (outcome, reasons): (AppealOutcome, &Reasons),
    now: Timestamp,
) -> Result<(), AppealError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let known = taken_up(&mut tx, who, (of, id), now).await?;
        if known.ruling.stage(now.today()) != Stage::Appealed {
            return Err(AppealError::NotAppealed);
        }
        if known.is_by(who.account()) {
            return Err(AppealError::AnotherOfficer);
        }
        store::ruling::decide_appeal(&mut tx, id, (outcome, reasons), now).await?;
        if outcome == AppealOutcome::Overturned {
            store::record::save_life(&mut tx, of, known.ruling.life, now).await?;
            freshness::follow(&mut tx, of, known.ruling.life, now).await?;
            if known.ruling.reason == RulingReason::Risk {
                risk::let_back(&mut tx, (of, id), now).await?;
            }
        }
        store::casework::drop_case(&mut tx, of).await?;
        let event = about(events::APPEAL_DECIDED, id).with("outcome", Detail::Word(outcome.as_str()));
        note(&mut tx, who, of, event, now).await?;
        tell_owner(&mut tx, keys, of, &letter::appeal_decided(letterhead), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}
