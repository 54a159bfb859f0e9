//! Giving and withdrawing roles.

use super::invite::OfficerRole;
use crate::{
    accounts::{
        actor::AdministratorActor,
        desk::Desk,
        end_sessions::end_all_sessions,
        events, notice, store,
        tell::{Whom, tell},
    },
    audit::{self, Detail, Event, Who},
    clock::Timestamp,
    ids::{AccountId, AppointmentId},
    storage::{self, Tx},
};

/// Why roles stayed as they were.
#[derive(Debug, thiserror::Error)]
pub enum RoleError {
    /// There is no such officer.
    #[error("there is no such account")]
    NotFound,
    /// The account has the role, or has not the one to be withdrawn, or it waits for agreement.
    #[error("nothing is to be changed")]
    Unchanged,
    /// Somebody has to be left who can invite others.
    #[error("this is the last administrator")]
    LastAdministrator,
    /// Nobody gives roles to themselves.
    #[error("nobody gives roles to themselves")]
    Own,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// A role is being given to this account, by whom.
pub(super) struct Granting {
    pub(super) account: AccountId,
    pub(super) by: Option<AccountId>,
    pub(super) who: Who,
}

/// Gives a role to an account, or proposes it where a second officer has to agree.
pub async fn grant(
    desk: &Desk<'_>,
    who: AdministratorActor,
    account: AccountId,
    role: OfficerRole,
    now: Timestamp,
) -> Result<(), RoleError> {
    if account == who.account() {
        return Err(RoleError::Own);
    }
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            if !store::account::is_open(&mut tx, account).await? {
                return Err(RoleError::NotFound);
            }
            let granting = Granting { account, by: Some(who.account()), who: who.who() };
            if !give(&mut tx, desk, &granting, role, now).await? {
                return Err(RoleError::Unchanged);
            }
            Ok(tx.commit().await?)
        })
        .await
}

/// Gives or proposes a role; says whether anything changed.
pub(super) async fn give(
    tx: &mut Tx,
    desk: &Desk<'_>,
    granting: &Granting,
    role: OfficerRole,
    now: Timestamp,
) -> storage::Result<bool> {
    let Granting { account, by, who } = *granting;
    if !role.needs_two() {
        return give_at_once(tx, desk, (account, role), who, now).await;
    }
    let has_it = store::account::roles(tx, account).await?.contains(role.into());
    if has_it || store::appointment::is_open(tx, account, role).await? {
        return Ok(false);
    }
    let id = AppointmentId::new(now);
    store::appointment::insert(tx, id, account, role, by, now).await?;
    let event = Event::of(events::APPOINTMENT_PROPOSED).subject("appointment", id).about(account);
    audit::record(tx, who, now, event).await?;
    Ok(true)
}

/// Gives a role: all sessions end, so that the next one is that of an officer. The owner is told.
pub(super) async fn give_at_once(
    tx: &mut Tx,
    desk: &Desk<'_>,
    (account, role): (AccountId, OfficerRole),
    who: Who,
    now: Timestamp,
) -> storage::Result<bool> {
    if !store::account::add_role(tx, account, role.into(), now).await? {
        return Ok(false);
    }
    end_all_sessions(tx, account, None).await?;
    record(tx, who, events::ROLE_GRANTED, (account, role), now).await?;
    let letter = notice::role_granted(desk.letterhead, role.label());
    tell(tx, desk.keys, Whom::Account(account), &letter, now).await?;
    Ok(true)
}

/// Takes a role from an account: felt at its next request, on every instance. The owner is told.
pub async fn withdraw(
    desk: &Desk<'_>,
    who: AdministratorActor,
    account: AccountId,
    role: OfficerRole,
    now: Timestamp,
) -> Result<(), RoleError> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            if role == OfficerRole::Administrator
                && store::account::is_last_in(&mut tx, role.into(), account).await?
            {
                return Err(RoleError::LastAdministrator);
            }
            if !store::account::remove_role(&mut tx, account, role.into()).await? {
                return Err(RoleError::Unchanged);
            }
            end_all_sessions(&mut tx, account, None).await?;
            record(&mut tx, who.who(), events::ROLE_WITHDRAWN, (account, role), now).await?;
            let letter = notice::role_withdrawn(desk.letterhead, role.label());
            tell(&mut tx, desk.keys, Whom::Account(account), &letter, now).await?;
            Ok(tx.commit().await?)
        })
        .await
}

async fn record(
    tx: &mut Tx,
    who: Who,
    kind: audit::Kind,
    (account, role): (AccountId, OfficerRole),
    now: Timestamp,
) -> storage::Result<()> {
    let event =
        Event::of(kind).subject("account", account).about(account).with("role", Detail::Word(role.as_str()));
    audit::record(tx, who, now, event).await
}
