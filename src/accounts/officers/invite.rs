//! Inviting officers.

use time::Duration;

use super::roles::{Granting, give};
use crate::{
    accounts::{
        actor::AdministratorActor, desk::Desk, events, notice, post::post, role::Role, store,
        token::InvitationToken,
    },
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::InvitationId,
    storage::{self, Tx},
    text::Email,
    vocabulary,
};

/// How long the link of an invitation works.
const WORKS_FOR: Duration = Duration::days(7);

vocabulary! {
    /// A role of a council officer; one account may have several.
    pub enum OfficerRole {
        /// Checks what people say of themselves, helps people who cannot go online.
        Registrar = "registrar" => "Registrar",
        /// Sees concerns; needs the agreement of a second officer.
        Safeguarding = "safeguarding" => "Safeguarding officer",
        /// Reads the market.
        Commissioner = "commissioner" => "Commissioner",
        /// Keeps accounts and settings.
        Administrator = "administrator" => "Administrator",
    }
}

impl OfficerRole {
    /// Whether a second officer has to agree before somebody gets this role.
    #[must_use]
    pub const fn needs_two(self) -> bool {
        matches!(self, Self::Safeguarding)
    }
}

impl From<OfficerRole> for Role {
    fn from(role: OfficerRole) -> Self {
        match role {
            OfficerRole::Registrar => Self::Registrar,
            OfficerRole::Safeguarding => Self::Safeguarding,
            OfficerRole::Commissioner => Self::Commissioner,
            OfficerRole::Administrator => Self::Administrator,
        }
    }
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// An invitation is for something.
    #[error("no role was chosen")]
    NoRole,
    /// Nobody changes their own roles by inviting themselves.
    #[error("this is your own address")]
    Own,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Invites somebody to be an officer. Who has an account already is given the roles at once.
pub async fn invite(
    desk: &Desk<'_>,
    who: AdministratorActor,
    email: &Email,
    roles: &[OfficerRole],
    now: Timestamp,
) -> Result<(), InviteError> {
    if roles.is_empty() {
        return Err(InviteError::NoRole);
    }
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            match store::account::find_credentials(&mut tx, email.folded()).await? {
                Some(known) if known.id == who.account() => return Err(InviteError::Own),
                Some(known) => {
                    let granting = Granting { account: known.id, by: Some(who.account()), who: who.who() };
                    for role in roles {
                        give(&mut tx, desk, &granting, *role, now).await?;
                    }
                }
                None => {
                    let token = InvitationToken::draw();
                    keep(&mut tx, &token, email, roles, (who.who(), Some(who)), now).await?;
                    let letter = notice::invitation(desk.letterhead, &token, WORKS_FOR.whole_days());
                    post(&mut tx, desk, email, &letter, now).await?;
                }
            }
            Ok(tx.commit().await?)
        })
        .await
}

/// Invites an administrator from the command line, and gives the token of the link. Nobody is written to: whoever runs
/// the service hands the link on.
pub async fn invite_first_administrator(
    db: &storage::Database,
    email: &Email,
    now: Timestamp,
) -> storage::Result<InvitationToken> {
    db.retrying(|| async {
        let token = InvitationToken::draw();
        let mut tx = db.begin().await?;
        let who = (Who::operator("create-administrator"), None);
        keep(&mut tx, &token, email, &[OfficerRole::Administrator], who, now).await?;
        tx.commit().await?;
        Ok(token)
    })
    .await
}

/// Keeps an invitation; earlier ones to the same address no longer work.
async fn keep(
    tx: &mut Tx,
    token: &InvitationToken,
    email: &Email,
    roles: &[OfficerRole],
    (who, inviter): (Who, Option<AdministratorActor>),
    now: Timestamp,
) -> storage::Result<()> {
    let id = InvitationId::new(now);
    store::invitation::withdraw_earlier(tx, email.folded(), now).await?;
    let inviter = inviter.map(AdministratorActor::account);
    let until = now + WORKS_FOR;
    store::invitation::insert(tx, id, (token, email), inviter, (now, until)).await?;
    store::invitation::insert_roles(tx, id, roles).await?;
    audit::record(tx, who, now, Event::of(events::INVITED).subject("invitation", id)).await
}

/// Takes an invitation back; its link no longer works. Says whether it still waited.
pub async fn withdraw_invitation(
    desk: &Desk<'_>,
    who: AdministratorActor,
    id: InvitationId,
    now: Timestamp,
) -> storage::Result<bool> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            if !store::invitation::withdraw(&mut tx, id, now).await? {
                return Ok(false);
            }
            let event = Event::of(events::INVITATION_WITHDRAWN).subject("invitation", id);
            audit::record(&mut tx, who.who(), now, event).await?;
            tx.commit().await?;
            Ok(true)
        })
        .await
}
