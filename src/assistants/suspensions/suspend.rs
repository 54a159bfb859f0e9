//! Suspending somebody.

use super::{letter, suspension::Grounds, words::SuspensionReason, working_days::next_review};
use crate::{
    accounts::SafeguardingActor,
    assistants::{
        casework::{OpenError, admitted, note, tell_owner},
        events, listed, store,
    },
    audit::{Event, Kind},
    clock::Timestamp,
    ids::{AssistantId, SuspensionId},
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database},
    text::TextRefused,
};

/// What somebody is suspended for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSuspension {
    /// What it rests on, by code.
    pub reason: SuspensionReason,
    /// What it rests on.
    pub grounds: Grounds,
    /// Whether its owner is told later, because an enquiry by the police or under section 42 must not be disturbed.
    pub held: bool,
}

/// What is wrong with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuspensionProblem {
    /// No reason was chosen.
    Reason,
    /// The grounds cannot be kept.
    Grounds(TextRefused),
}

impl NewSuspension {
    /// Reads what was chosen and typed, and finds everything that is wrong.
    pub fn read(reason: &str, grounds: &str, held: bool) -> Result<Self, Vec<SuspensionProblem>> {
        match (reason.parse(), grounds.parse()) {
            (Ok(reason), Ok(grounds)) => Ok(Self { reason, grounds, held }),
            (reason, grounds) => {
                let reason = reason.err().map(|_| SuspensionProblem::Reason);
                Err(reason.into_iter().chain(grounds.err().map(SuspensionProblem::Grounds)).collect())
            }
        }
    }
}

/// Why nobody was suspended.
#[derive(Debug, thiserror::Error)]
pub enum SuspendError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It is suspended already.
    #[error("it is suspended already")]
    Already,
}

impl From<storage::Error> for SuspendError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

/// Suspends the owner of a record from now on, and tells her unless that has to wait. Nobody finds her, no link to the
/// record works, and nobody can put it on the register.
pub async fn suspend(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: SafeguardingActor,
    (of, new): (AssistantId, &NewSuspension),
    now: Timestamp,
) -> Result<(), SuspendError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        let (id, review_on) = (SuspensionId::new(now), next_review(&mut tx, now).await?);
        if store::suspension::insert(&mut tx, id, (of, new), review_on, now).await? == 0 {
            return Err(SuspendError::Already);
        }
        store::freshness::rest(&mut tx, of).await?;
        listed::changed(&mut tx, of, now).await?;
        note(&mut tx, who, of, about(events::SUSPENDED, id), now).await?;
        if !new.held {
            tell_owner(&mut tx, keys, of, &letter::suspended(letterhead), now).await?;
        }
        Ok(tx.commit().await?)
    })
    .await
}

/// An act with a suspension.
pub(super) fn about(kind: Kind, id: SuspensionId) -> Event {
    Event::of(kind).subject("suspension", id)
}
