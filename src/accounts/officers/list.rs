//! Who is an officer, and who is invited.

use std::collections::BTreeMap;

use super::invite::OfficerRole;
use crate::{
    accounts::{actor::AdministratorActor, role::Role, store},
    clock::Timestamp,
    ids::{AccountId, InvitationId},
    storage::{self, Database},
    text::{Email, PersonName},
};

/// An officer, as an administrator sees one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Officer {
    /// The account.
    pub account: AccountId,
    /// Its address.
    pub email: Email,
    /// The name, where it is known.
    pub name: Option<PersonName>,
    /// The roles of an officer that it has.
    pub roles: Vec<OfficerRole>,
    /// Whether the second factor is set up.
    pub has_factor: bool,
}

/// An invitation that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingInvitation {
    /// Which.
    pub id: InvitationId,
    /// Who is invited.
    pub email: Email,
    /// As what.
    pub roles: Vec<OfficerRole>,
    /// Until when the link works.
    pub expires_at: Timestamp,
}

/// All officers, by address.
pub async fn officers(db: &Database, _: AdministratorActor) -> storage::Result<Vec<Officer>> {
    let rows = store::officer::all(&mut db.read_current().await?).await?;
    Ok(gathered(rows))
}

/// One account, if it is an officer's.
pub async fn find_officer(
    db: &Database,
    _: AdministratorActor,
    account: AccountId,
) -> storage::Result<Option<Officer>> {
    let rows = store::officer::one(&mut db.read_current().await?, account).await?;
    Ok(gathered(rows).into_iter().next())
}

/// The invitations that wait, the newest last.
pub async fn invitations(
    db: &Database,
    _: AdministratorActor,
    now: Timestamp,
) -> storage::Result<Vec<PendingInvitation>> {
    let rows = store::invitation::waiting(&mut db.read_current().await?, now).await?;
    let mut all: BTreeMap<InvitationId, PendingInvitation> = BTreeMap::new();
    for row in rows {
        let fresh = || PendingInvitation {
            id: row.id,
            email: row.email,
            roles: Vec::new(),
            expires_at: row.expires_at,
        };
        all.entry(row.id).or_insert_with(fresh).roles.push(row.role);
    }
    Ok(all.into_values().collect())
}

/// One officer of the rows of each role.
fn gathered(rows: Vec<store::officer::OfficerRow>) -> Vec<Officer> {
    let mut officers: Vec<Officer> = Vec::new();
    for row in rows {
        let role = OfficerRole::ALL.iter().copied().find(|role| Role::from(*role) == row.role);
        if officers.last().is_none_or(|last| last.account != row.account_id) {
            officers.push(Officer {
                account: row.account_id,
                email: row.email,
                name: row.name,
                roles: Vec::new(),
                has_factor: row.has_factor,
            });
        }
        if let Some(officer) = officers.last_mut() {
            officer.roles.extend(role);
        }
    }
    officers
}
