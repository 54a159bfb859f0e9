//! Accepting an invitation.

use super::{
    invite::OfficerRole,
    roles::{Granting, give},
};
use crate::{
    accounts::{
        account::{CreateAccountError, NewAccount, create_account},
        desk::Desk,
        events,
        hash::PasswordHash,
        role::Roles,
        store,
        token::InvitationToken,
    },
    audit::{self, Event, Who},
    clock::Timestamp,
    storage::{self, Database},
    text::Email,
};

/// An invitation that its link may still accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Who is invited.
    pub email: Email,
    /// As what.
    pub roles: Vec<OfficerRole>,
}

/// Why an invitation was not accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// The link is not one that works, or not any more.
    #[error("the link does not work")]
    Gone,
    /// There is an account with this address by now: its owner can sign in, and can be given the role.
    #[error("there is an account with this address")]
    AccountExists,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The invitation behind a link. Looking changes nothing, because mail scanners look.
pub async fn find_invitation(
    db: &Database,
    token: &InvitationToken,
    now: Timestamp,
) -> storage::Result<Option<Invitation>> {
    let mut db = db.read_current().await?;
    let Some(row) = store::invitation::find(&mut db, token, now).await? else { return Ok(None) };
    let roles = store::invitation::roles(&mut db, row.id).await?;
    Ok(Some(Invitation { email: row.email, roles }))
}

/// Makes the account of somebody who was invited, once. What needs a second officer's agreement is only proposed.
pub async fn accept(
    desk: &Desk<'_>,
    token: &InvitationToken,
    password: &PasswordHash,
    now: Timestamp,
) -> Result<(), AcceptError> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let row = store::invitation::find(&mut tx, token, now).await?.ok_or(AcceptError::Gone)?;
            if !store::invitation::mark_used(&mut tx, row.id, now).await? {
                return Err(AcceptError::Gone);
            }
            if store::account::find_credentials(&mut tx, row.email.folded()).await?.is_some() {
                return Err(AcceptError::AccountExists);
            }
            let roles = store::invitation::roles(&mut tx, row.id).await?;
            let account = NewAccount::new(row.email, password.clone(), Roles::default(), now);
            create_account(&mut tx, &account).await?;
            let who = Who::owner(account.id);
            let event =
                Event::of(events::INVITATION_ACCEPTED).subject("invitation", row.id).about(account.id);
            audit::record(&mut tx, who, now, event).await?;
            let granting = Granting { account: account.id, by: row.invited_by, who };
            for role in roles {
                give(&mut tx, desk, &granting, role, now).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
}

impl From<CreateAccountError> for AcceptError {
    fn from(error: CreateAccountError) -> Self {
        match error {
            CreateAccountError::AddressTaken => Self::AccountExists,
            CreateAccountError::Storage(error) => Self::Storage(error),
        }
    }
}
