//! Who tells the register something: a person of herself, or a registrar for somebody who agreed to it.

use super::actor::{AssistError, AssistingActor};
use crate::{
    accounts::{AssistantActor, EmployerActor, OwnActor, Whom, concerning},
    audit::{Event, Who},
    clock::Timestamp,
    ids::AccountId,
    storage::{self, Conn},
};

/// Who answers questions about somebody. The acts that take one are the same for both, so what holds for a person's own
/// answer holds for one that is written down for her.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller<Own> {
    /// The person herself.
    Owner(Own),
    /// A registrar, for somebody without an account.
    Assisting(AssistingActor),
}

/// Why a registrar does not answer for somebody any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nobody answers for this person any more")]
pub struct NotAdmitted;

impl From<AssistantActor> for Teller<AssistantActor> {
    fn from(actor: AssistantActor) -> Self {
        Self::Owner(actor)
    }
}

impl From<EmployerActor> for Teller<EmployerActor> {
    fn from(actor: EmployerActor) -> Self {
        Self::Owner(actor)
    }
}

impl<Own> From<AssistingActor> for Teller<Own> {
    fn from(actor: AssistingActor) -> Self {
        Self::Assisting(actor)
    }
}

impl<Own: OwnActor> Teller<Own> {
    /// Of whom it is told.
    #[must_use]
    pub fn whose(self) -> Whom {
        match self {
            Self::Owner(actor) => Whom::Account(actor.account()),
            Self::Assisting(actor) => Whom::Person(actor.person()),
        }
    }

    /// Who acts, as the audit writes it down.
    #[must_use]
    pub fn who(self) -> Who {
        match self {
            Self::Owner(actor) => actor.who(),
            Self::Assisting(actor) => actor.who(),
        }
    }

    /// An event that concerns the person of whom it is told.
    #[must_use]
    pub fn concerning(self, event: Event) -> Event {
        concerning(event, self.whose())
    }

    /// The officer who answers, if it is one.
    #[must_use]
    pub fn officer(self) -> Option<AccountId> {
        match self {
            Self::Owner(_) => None,
            Self::Assisting(actor) => Some(actor.registrar().account()),
        }
    }

    /// Whether it still is so, inside the transaction of an act. The inner result is about the person.
    pub async fn still_may(self, db: &mut Conn, now: Timestamp) -> storage::Result<Result<(), NotAdmitted>> {
        let Self::Assisting(actor) = self else { return Ok(Ok(())) };
        match actor.still_may(db, now).await {
            Ok(()) => Ok(Ok(())),
            Err(AssistError::Storage(error)) => Err(error),
            Err(AssistError::NotFound | AssistError::NotDeclared | AssistError::NoConsent) => {
                Ok(Err(NotAdmitted))
            }
        }
    }
}
