//! A claim, and how it stands.

use time::Date;

use super::evidence::Evidence;
use super::words::{CheckMethod, ClaimKind, ClaimState, NotAccepted};
use crate::{accounts::Role, assistants::life::Life, clock::Timestamp, ids::ClaimId};

/// One row of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Which.
    pub id: ClaimId,
    /// What is claimed.
    pub evidence: Evidence,
    /// How it stands.
    pub standing: Standing,
    /// When it was told as it is now: who decides says with it what was looked at.
    pub said_at: Timestamp,
}

/// How a claim stands, with what belongs to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The PA says so; nobody was asked to look yet.
    Said,
    /// It waits for the council.
    Waiting {
        /// Since when.
        since: Timestamp,
    },
    /// An officer has looked. It holds until the council looks again.
    Checked {
        /// How.
        method: CheckMethod,
        /// What was decided, and by when the council looks again.
        decision: Decision,
    },
    /// An officer has looked, and it does not count.
    NotAccepted {
        /// Why.
        reason: NotAccepted,
        /// Who decided, and when.
        decision: Decision,
    },
}

/// A decision: by a role, never a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The role of the officer.
    pub role: Role,
    /// The day.
    pub on: Date,
    /// The day by which the council looks again; it holds up to and with that day.
    pub look_again_by: Option<Date>,
}

impl Standing {
    /// How a claim stands that is made now: it waits for the council as soon as the record was sent.
    #[must_use]
    pub(in crate::assistants) const fn begun(life: Life, now: Timestamp) -> Self {
        match life {
            Life::Draft | Life::Left => Self::Said,
            Life::Sent | Life::OnRecord | Life::Paused(_) => Self::Waiting { since: now },
        }
    }

    /// The word of its column.
    pub(in crate::assistants) const fn word(self) -> ClaimState {
        match self {
            Self::Said => ClaimState::Said,
            Self::Waiting { .. } => ClaimState::Waiting,
            Self::Checked { .. } => ClaimState::Checked,
            Self::NotAccepted { .. } => ClaimState::NotAccepted,
        }
    }

    /// Since when it waits, if it does.
    pub(in crate::assistants) const fn waiting_since(self) -> Option<Timestamp> {
        if let Self::Waiting { since } = self { Some(since) } else { None }
    }
}

impl Claim {
    /// What it is about.
    #[must_use]
    pub fn kind(&self) -> ClaimKind {
        self.evidence.kind()
    }

    /// How it stands today. A check runs out by itself: nobody has to act for that.
    #[must_use]
    pub fn state(&self, today: Date) -> ClaimState {
        match self.standing {
            Standing::Said => ClaimState::Said,
            Standing::Waiting { .. } => ClaimState::Waiting,
            Standing::Checked { decision, .. } if decision.has_run_out(today) => ClaimState::Expired,
            Standing::Checked { .. } => ClaimState::Checked,
            Standing::NotAccepted { .. } => ClaimState::NotAccepted,
        }
    }
}

impl Decision {
    fn has_run_out(self, today: Date) -> bool {
        self.look_again_by.is_some_and(|by| by < today)
    }
}
