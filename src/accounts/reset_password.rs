//! The link of somebody who forgot the password: a page with one question, and what its button does.
//!
//! A link never lets anybody in. It sets a password, and signing in follows as always, with the second factor of those
//! who have one.

use super::{
    desk::Desk,
    end_sessions::end_all_sessions,
    events,
    hasher::HashError,
    links::void_links,
    notice,
    password::Password,
    post::post,
    store::{self, password_reset::ResetRow},
    token::ResetToken,
};
use crate::{
    audit::{self, Detail, Event, Who},
    clock::Timestamp,
    storage::{self, Conn, Database},
    text::Email,
};

/// Why a link sets no password.
#[derive(Debug, thiserror::Error)]
pub enum ResetPasswordError {
    /// No account has this link, or not any more.
    #[error("the link sets no password")]
    Gone,
    /// The password could not be hashed, most likely because too many are at once.
    #[error(transparent)]
    Hash(#[from] HashError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Whose password a link may set, for its page. Looking changes nothing, because mail scanners look.
pub async fn find_password_reset(
    db: &Database,
    token: &ResetToken,
    now: Timestamp,
) -> storage::Result<Option<Email>> {
    Ok(find(&mut db.read_current().await?, token, now).await?.map(|row| row.email))
}

/// Sets the password of the account that a link is for, once. All its sessions end, and all its links.
pub async fn reset_password(
    desk: &Desk<'_>,
    token: &ResetToken,
    password: &Password,
    now: Timestamp,
) -> Result<(), ResetPasswordError> {
    // A link that is of no use costs no hash.
    if find(&mut desk.db.read_current().await?, token, now).await?.is_none() {
        return Err(ResetPasswordError::Gone);
    }
    let hash = desk.hasher.hash(password).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let row = find(&mut tx, token, now).await?.ok_or(ResetPasswordError::Gone)?;
            if !store::password_reset::mark_used(&mut tx, row.id, now).await? {
                return Err(ResetPasswordError::Gone);
            }
            let account = row.account_id;
            store::account::set_password_hash(&mut tx, account, &hash).await?;
            let ended = end_all_sessions(&mut tx, account, None).await?;
            void_links(&mut tx, account, now).await?;
            let event = Event::of(events::PASSWORD_RESET).subject("account", account).about(account);
            let event = event.with("sessions_ended", Detail::count(ended));
            audit::record(&mut tx, Who::visitor(), now, event).await?;
            post(&mut tx, desk, &row.email, &notice::password_set(desk.letterhead), now).await?;
            Ok(tx.commit().await?)
        })
        .await
}

async fn find(db: &mut Conn, token: &ResetToken, now: Timestamp) -> storage::Result<Option<ResetRow>> {
    let row = store::password_reset::find(db, token).await?;
    Ok(row.filter(|row| row.used_at.is_none() && now < row.expires_at))
}
