//! The link in a sign-up mail: a page that asks for the password, and what its button does.
//!
//! The link shows that the mailbox is right, the password that the one who opens it is the one who signed up: else a
//! stranger could sign up with somebody's address and a password of the stranger's, and wait for the owner's button.

use super::{
    account::{CreateAccountError, NewAccount, create_account},
    desk::Desk,
    events,
    guess::Bucket,
    proof::{ProofError, Retyped, guess_right},
    role::{Role, SignUpRole},
    store::{self, sign_up::SignUpRow},
    token::SignUpToken,
};
use crate::{
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::AccountId,
    storage::{self, Conn, Database},
    text::Email,
};

/// A sign-up that its link may still confirm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingSignUp {
    /// As what.
    pub role: SignUpRole,
    /// The address to be confirmed.
    pub email: Email,
}

/// Why a link confirms nothing.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// No sign-up has this link, or not any more.
    #[error("no sign-up has this link")]
    Unknown,
    /// The link is too old; signing up again brings another one.
    #[error("the link is too old")]
    Expired,
    /// The link was used: whoever used it can sign in.
    #[error("the link was used already")]
    Used,
    /// There is an account with this address by now, perhaps by an earlier link.
    #[error("there is an account with this address")]
    AccountExists,
    /// It is not the password that was chosen, or it could not be looked at.
    #[error(transparent)]
    Proof(#[from] ProofError),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The sign-up behind a link, for the page with the button; a link that confirms nothing any more is none.
///
/// Looking changes nothing, because mail scanners look.
pub async fn find_sign_up(
    db: &Database,
    token: &SignUpToken,
    now: Timestamp,
) -> storage::Result<Option<PendingSignUp>> {
    match find_pending(&mut db.read().await?, token, now).await {
        Ok(row) => Ok(Some(PendingSignUp { role: row.role, email: row.email })),
        Err(ConfirmError::Storage(error)) => Err(error),
        Err(_) => Ok(None),
    }
}

/// Makes the account, the person and the role of a sign-up, once, for who knows the password that was chosen.
pub async fn confirm(
    desk: &Desk<'_>,
    token: &SignUpToken,
    retyped: &Retyped,
    now: Timestamp,
) -> Result<AccountId, ConfirmError> {
    let row = find_pending(&mut desk.db.read_current().await?, token, now).await?;
    let (own, hash) = (Bucket::of_sign_up(row.id), row.password_hash());
    let guess = guess_right(desk, own, Some(&hash), retyped, now).await?;
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            guess.was_right(&mut tx).await?;
            let row = find_pending(&mut tx, token, now).await?;
            if !store::sign_up::mark_used(&mut tx, row.id, now).await? {
                return Err(ConfirmError::Used);
            }
            if store::account::find_credentials(&mut tx, row.email.folded()).await?.is_some() {
                return Err(ConfirmError::AccountExists);
            }
            let hash = row.password_hash();
            let account = NewAccount::new(row.email, hash, Role::from(row.role), now);
            create_account(&mut tx, &account).await?;
            let event = Event::of(events::CREATED).subject("account", account.id).about(account.id);
            audit::record(&mut tx, Who::owner(account.id), now, event).await?;
            tx.commit().await?;
            Ok(account.id)
        })
        .await
}

async fn find_pending(db: &mut Conn, token: &SignUpToken, now: Timestamp) -> Result<SignUpRow, ConfirmError> {
    let row = store::sign_up::find(db, token).await?.ok_or(ConfirmError::Unknown)?;
    match row {
        SignUpRow { used_at: Some(_), .. } => Err(ConfirmError::Used),
        SignUpRow { expires_at, .. } if expires_at <= now => Err(ConfirmError::Expired),
        row => Ok(row),
    }
}

impl From<CreateAccountError> for ConfirmError {
    fn from(error: CreateAccountError) -> Self {
        match error {
            CreateAccountError::AddressTaken => Self::AccountExists,
            CreateAccountError::Storage(error) => Self::Storage(error),
        }
    }
}
