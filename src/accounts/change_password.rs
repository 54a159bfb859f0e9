//! Another password for an account whose owner is signed in.

use super::{
    actor::AccountActor,
    desk::Desk,
    end_sessions::end_all_sessions,
    events,
    hash::PasswordHash,
    links::void_links,
    notice,
    password::Password,
    post::post,
    proof::{Proof, ProofError, Retyped, prove},
    session::Session,
    store,
    token::SessionToken,
};
use crate::{
    audit::{self, Detail, Event},
    clock::Timestamp,
    storage,
};

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// It is the password that the account has already.
    #[error("this is the password already")]
    Same,
    /// Whoever asks did not show to be the owner, or the password could not be looked at.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Changes the password, ends all other sessions and gives this one another token, which is handed back.
pub async fn change_password(
    desk: &Desk<'_>,
    session: &Session,
    retyped: &Retyped,
    password: &Password,
    now: Timestamp,
) -> Result<SessionToken, ChangePasswordError> {
    let proof = prove(desk, session, retyped, now).await?;
    if password.is(&retyped.password) {
        return take_back(desk, &proof, ChangePasswordError::Same).await;
    }
    match desk.hasher.hash(password).await {
        Ok(hash) => set(desk, session, &proof, &hash, now).await,
        Err(error) => take_back(desk, &proof, ProofError::Hash(error).into()).await,
    }
}

async fn take_back<T>(
    desk: &Desk<'_>,
    proof: &Proof,
    why: ChangePasswordError,
) -> Result<T, ChangePasswordError> {
    proof.take_back(desk).await?;
    Err(why)
}

async fn set(
    desk: &Desk<'_>,
    session: &Session,
    proof: &Proof,
    hash: &PasswordHash,
    now: Timestamp,
) -> Result<SessionToken, ChangePasswordError> {
    let account = session.account;
    desk.db
        .retrying(|| async {
            let token = SessionToken::draw();
            let mut tx = desk.db.begin().await?;
            proof.holds(&mut tx).await?;
            store::account::set_password_hash(&mut tx, account, hash).await?;
            let ended = end_all_sessions(&mut tx, account, Some(session.id)).await?;
            store::session::renew(&mut tx, session.id, &token).await?;
            void_links(&mut tx, account, now).await?;
            let event = Event::of(events::PASSWORD_CHANGED).subject("account", account).about(account);
            let event = event.with("sessions_ended", Detail::count(ended));
            audit::record(&mut tx, AccountActor::of(session).who(), now, event).await?;
            post(&mut tx, desk, &session.email, &notice::password_set(desk.letterhead), now).await?;
            tx.commit().await?;
            Ok(token)
        })
        .await
}
