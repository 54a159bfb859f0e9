//! A second factor that is there: how many codes are left, new ones, and switching it off.

use super::{
    recovery_code::RecoveryCode,
    set_up::{SetUpError, new_codes},
};
use crate::{
    accounts::{
        actor::AccountActor,
        desk::Desk,
        events, notice,
        proof::{ProofError, Retyped, prove},
        session::Session,
        store,
        tell::{Whom, tell},
    },
    audit::{self, Event},
    clock::Timestamp,
    storage::{self, Database},
};

/// What the owner sees of the second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactorStatus {
    /// When it was set up; nothing when there is none.
    pub set_up_at: Option<Timestamp>,
    /// Recovery codes that were not used.
    pub codes_left: i64,
}

/// Why a second factor was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeFactorError {
    /// An officer cannot be without.
    #[error("officers need a second factor")]
    OfficerNeedsIt,
    /// There is none.
    #[error("there is no second factor")]
    None,
    /// Whoever asks did not show to be the owner.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The second factor of the account that asks.
pub async fn factor_status(db: &Database, who: AccountActor) -> storage::Result<FactorStatus> {
    let mut db = db.read_current().await?;
    let factor = store::second_factor::find(&mut db, who.account()).await?;
    let codes_left = store::second_factor::codes_left(&mut db, who.account()).await?;
    Ok(FactorStatus { set_up_at: factor.map(|factor| factor.set_up_at), codes_left })
}

/// New recovery codes in place of all the old ones, to be shown once.
pub async fn renew_recovery_codes(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<Vec<RecoveryCode>, SetUpError> {
    let who = AccountActor::of(session);
    let proof = prove(desk, session, retyped, now).await?;
    let codes = new_codes(desk.hasher).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            proof.holds(&mut tx).await?;
            store::second_factor::replace_codes(&mut tx, who.account(), &codes, now).await?;
            let event = Event::of(events::RECOVERY_CODES_RENEWED).about(who.account());
            audit::record(&mut tx, who.who(), now, event).await?;
            let letter = notice::recovery_codes_renewed(desk.letterhead);
            tell(&mut tx, desk.keys, Whom::Account(who.account()), &letter, now).await?;
            Ok::<_, SetUpError>(tx.commit().await?)
        })
        .await?;
    Ok(codes.into_iter().map(|(code, _)| code).collect())
}

/// Switches the second factor off, for who is no officer.
pub async fn switch_off(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<(), ChangeFactorError> {
    let who = AccountActor::of(session);
    let proof = prove(desk, session, retyped, now).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            proof.holds(&mut tx).await?;
            if store::account::roles(&mut tx, who.account()).await?.has_officer() {
                return Err(ChangeFactorError::OfficerNeedsIt);
            }
            if !store::second_factor::delete(&mut tx, who.account()).await? {
                return Err(ChangeFactorError::None);
            }
            let event = Event::of(events::FACTOR_SWITCHED_OFF).about(who.account());
            audit::record(&mut tx, who.who(), now, event).await?;
            let letter = notice::factor_switched_off(desk.letterhead);
            tell(&mut tx, desk.keys, Whom::Account(who.account()), &letter, now).await?;
            Ok(tx.commit().await?)
        })
        .await
}
