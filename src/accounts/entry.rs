//! Opening a session: the last step of every way in.

use super::{
    agent::Agent,
    events,
    role::Roles,
    store,
    token::{DeviceToken, SessionToken},
};
use crate::{
    audit::{self, Detail, Event, Who},
    clock::Timestamp,
    ids::{AccountId, SessionId},
    storage::{self, Tx},
};

/// The browser in which somebody comes in.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The device cookie, if there is one.
    pub device: Option<DeviceToken>,
    /// Which browser it is.
    pub agent: Agent,
}

/// Somebody is in: two cookies to set.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// For the session cookie; new at every sign-in.
    pub session: SessionToken,
    /// For the device cookie; the same as before in a browser that is known already.
    pub device: DeviceToken,
    /// The account.
    pub account: AccountId,
    /// As what it came in.
    pub roles: Roles,
}

/// An account that showed all it has to show.
pub(super) struct Entry<'a> {
    account: AccountId,
    arrival: &'a Arrival,
    factor: bool,
}

impl<'a> Entry<'a> {
    /// By a password alone.
    pub(super) fn with_password(account: AccountId, arrival: &'a Arrival) -> Self {
        Self { account, arrival, factor: false }
    }

    /// By a password and a second factor.
    pub(super) fn with_factor(account: AccountId, arrival: &'a Arrival) -> Self {
        Self { account, arrival, factor: true }
    }

    /// Opens the session, in the caller's transaction.
    pub(super) async fn open(&self, tx: &mut Tx, now: Timestamp) -> Result<SignedIn, storage::Error> {
        let session = SessionToken::draw();
        let device = self.known_device(tx).await?.unwrap_or_else(DeviceToken::draw);
        store::device::remember(tx, &device, self.account, now).await?;
        let id = SessionId::new(now);
        store::session::insert(tx, id, &session, self.account, self.arrival.agent, now).await?;
        if self.factor {
            store::session::note_factor(tx, id, now).await?;
        }
        let by = if self.factor { "second_factor" } else { "password" };
        let event = Event::of(events::SIGNED_IN)
            .subject("session", id)
            .about(self.account)
            .with("by", Detail::Word(by));
        audit::record(tx, Who::owner(self.account), now, event).await?;
        let roles = store::account::roles(tx, self.account).await?;
        Ok(SignedIn { session, device, account: self.account, roles })
    }

    /// A token that no sign-in of ours gave out is not kept: somebody may have planted it.
    async fn known_device(&self, tx: &mut Tx) -> Result<Option<DeviceToken>, storage::Error> {
        let Some(device) = &self.arrival.device else { return Ok(None) };
        let known = !store::device::addresses(tx, device).await?.is_empty();
        Ok(known.then(|| device.clone()))
    }
}
