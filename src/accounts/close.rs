//! The end of an account.

use super::{
    actor::AccountActor,
    desk::Desk,
    end_sessions::end_all_sessions,
    events,
    links::void_links,
    notice,
    post::post,
    proof::{ProofError, Retyped, prove},
    role::Role,
    session::Session,
    store,
};
use crate::{
    audit::{self, Event},
    clock::Timestamp,
    ids::AccountId,
    queue::{self, Job, Kind, NewJob},
    storage::{self, Conn, Tx},
};

/// The kind of the work that follows a closed account: what stands on the register in its owner's name.
pub const ACCOUNT_CLOSED: Kind = Kind::new("account.closed");

/// The account that was closed.
#[must_use]
pub fn closed_account(job: &Job) -> Option<AccountId> {
    job.id_of("account")
}

/// Why an account was not closed.
#[derive(Debug, thiserror::Error)]
pub enum CloseError {
    /// Without this account nobody would be left who could appoint officers.
    #[error("the last administrator stays")]
    LastAdministrator,
    /// Whoever asks did not show to be the owner, or the password could not be looked at.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Closes the account of this session: no password, link or cookie lets anybody in from then on, and its address is
/// free. What the register knows of the person stays for as long as records are kept.
pub async fn close_account(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<(), CloseError> {
    let proof = prove(desk, session, retyped, now).await?;
    let account = session.account;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            proof.holds(&mut tx).await?;
            may_close(&mut tx, session).await?;
            shut(&mut tx, account, now).await?;
            let event = Event::of(events::CLOSED).subject("account", account).about(account);
            audit::record(&mut tx, AccountActor::of(session).who(), now, event).await?;
            queue::enqueue(&mut tx, NewJob::of(ACCOUNT_CLOSED).with("account", account), now).await?;
            post(&mut tx, desk, &session.email, &notice::closed(desk.letterhead), now).await?;
            Ok(tx.commit().await?)
        })
        .await
}

async fn may_close(db: &mut Conn, session: &Session) -> Result<(), CloseError> {
    let (role, account) = (Role::Administrator, session.account);
    let is_one = store::account::roles(db, account).await?.contains(&role);
    if is_one && store::own_account::others_in(db, role, account).await? == 0 {
        return Err(CloseError::LastAdministrator);
    }
    Ok(())
}

async fn shut(tx: &mut Tx, account: AccountId, now: Timestamp) -> storage::Result<()> {
    end_all_sessions(tx, account, None).await?;
    void_links(tx, account, now).await?;
    store::own_account::forget_devices(tx, account).await?;
    store::second_factor::delete(tx, account).await?;
    store::own_account::take_roles(tx, account).await?;
    store::own_account::close(tx, account, now).await?;
    Ok(())
}
