//! A role that needs two officers: one proposes, another agrees.

use super::{invite::OfficerRole, roles::give_at_once};
use crate::{
    accounts::{
        actor::OfficerActor,
        desk::Desk,
        events, notice, store,
        tell::{Whom, tell},
    },
    audit::{self, Event},
    clock::Timestamp,
    ids::{AccountId, AppointmentId},
    storage::{self, Database},
    text::{Email, PersonName},
};

/// Somebody who was proposed for a role.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Proposal {
    /// Which proposal.
    pub id: AppointmentId,
    /// The account that is to have the role.
    pub account_id: AccountId,
    /// Its address.
    pub email: Email,
    /// The name of its owner, where it is known.
    pub name: Option<PersonName>,
    /// The role.
    pub role: OfficerRole,
    /// Who proposed it; nobody when whoever runs the service did.
    pub proposed_by: Option<AccountId>,
    /// When.
    pub proposed_at: Timestamp,
}

impl Proposal {
    /// Whether this officer may decide: neither who proposed it nor who is to have the role.
    #[must_use]
    pub fn may_be_decided_by(&self, who: OfficerActor) -> bool {
        self.account_id != who.account() && self.proposed_by != Some(who.account())
    }
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// There is no such proposal, or it was decided.
    #[error("there is no such proposal")]
    NotFound,
    /// Two officers have to be two people, and neither the one whom it is about.
    #[error("somebody else has to decide this")]
    NotTheSecondOfficer,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The proposals that wait, for officers.
pub async fn proposals(db: &Database, _: OfficerActor) -> storage::Result<Vec<Proposal>> {
    store::appointment::open(&mut db.read_current().await?).await
}

/// Agrees to a proposal or declines it. The person is told.
pub async fn decide(
    desk: &Desk<'_>,
    who: OfficerActor,
    id: AppointmentId,
    agreed: bool,
    now: Timestamp,
) -> Result<(), DecideError> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let proposal = store::appointment::find_open(&mut tx, id).await?.ok_or(DecideError::NotFound)?;
            if !proposal.may_be_decided_by(who) {
                return Err(DecideError::NotTheSecondOfficer);
            }
            if !store::appointment::decide(&mut tx, id, who.account(), agreed, now).await? {
                return Err(DecideError::NotFound);
            }
            let kind = if agreed { events::APPOINTMENT_AGREED } else { events::APPOINTMENT_DECLINED };
            let event = Event::of(kind).subject("appointment", id).about(proposal.account_id);
            audit::record(&mut tx, who.who(), now, event).await?;
            if agreed {
                let given = (proposal.account_id, proposal.role);
                give_at_once(&mut tx, desk, given, who.who(), now).await?;
            } else {
                let letter = notice::appointment_declined(desk.letterhead, proposal.role.label());
                tell(&mut tx, desk.keys, Whom::Account(proposal.account_id), &letter, now).await?;
            }
            Ok(tx.commit().await?)
        })
        .await
}
