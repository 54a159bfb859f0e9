//! What an administrator does for accounts in trouble: ending sessions, a lost second factor.

use crate::{
    accounts::{
        actor::AdministratorActor,
        desk::Desk,
        end_sessions::end_all_sessions,
        events, notice, store,
        tell::{Whom, tell},
    },
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::AccountId,
    storage,
};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum UpkeepError {
    /// There is no such account, or it has no second factor.
    #[error("there is nothing to do")]
    NotFound,
    /// One's own second factor is changed with the password, not by this.
    #[error("this is your own account")]
    Own,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Ends all sessions of an account, everywhere. The owner is told.
pub async fn end_sessions_of(
    desk: &Desk<'_>,
    who: AdministratorActor,
    account: AccountId,
    now: Timestamp,
) -> Result<(), UpkeepError> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            if !store::account::is_open(&mut tx, account).await? {
                return Err(UpkeepError::NotFound);
            }
            let ended = end_all_sessions(&mut tx, account, None).await?;
            let event = Event::of(events::SESSIONS_ENDED)
                .subject("account", account)
                .about(account)
                .with("ended", Detail::count(ended));
            audit::record(&mut tx, who.who(), now, event).await?;
            let letter = notice::ended_by_administrator(desk.letterhead);
            tell(&mut tx, desk.keys, Whom::Account(account), &letter, now).await?;
            Ok(tx.commit().await?)
        })
        .await
}

/// Takes the second factor of somebody who lost it, after the administrator made sure who asks. An officer has to set
/// up another one at the next sign-in. The owner is told.
pub async fn reset_factor(
    desk: &Desk<'_>,
    who: AdministratorActor,
    account: AccountId,
    now: Timestamp,
) -> Result<(), UpkeepError> {
    if account == who.account() {
        return Err(UpkeepError::Own);
    }
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            if !store::second_factor::delete(&mut tx, account).await? {
                return Err(UpkeepError::NotFound);
            }
            end_all_sessions(&mut tx, account, None).await?;
            let event = Event::of(events::FACTOR_RESET).subject("account", account).about(account);
            audit::record(&mut tx, who.who(), now, event).await?;
            let letter = notice::factor_reset(desk.letterhead);
            tell(&mut tx, desk.keys, Whom::Account(account), &letter, now).await?;
            Ok(tx.commit().await?)
        })
        .await
}
