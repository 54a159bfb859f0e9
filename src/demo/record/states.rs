//! States in which a record can be that chance brings about too seldom, or not at all.

use crate::assistants::Life;
use crate::assistants::rulings::RulingKind;

/// A state to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum State {
    /// A registrar has asked something.
    Asked,
    /// She has answered.
    Answered,
    /// A refusal or removal is proposed, and she may reply.
    Proposed(RulingKind),
    /// It is decided, and she may appeal.
    Decided(RulingKind),
    /// She has appealed.
    Appealed(RulingKind),
    /// Listed, and marked because nobody confirmed it.
    NotConfirmed,
    /// Listed, and hidden because nobody confirmed it.
    Hidden,
    /// Training runs out, or has.
    TrainingEnds,
    /// Checks have run out.
    ChecksEnded,
    /// Suspended for risk.
    Suspended(Suspended),
    /// Taken off the register for risk.
    RemovedForRisk,
    /// Sent, with a name and a date of birth like those of somebody who was removed for risk.
    Alike,
}

/// How somebody is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Suspended {
    /// She knows.
    Told,
    /// She is told later.
    Held,
    /// She knows, and somebody should have looked at it again.
    Due,
}

impl State {
    /// One of each.
    pub(in crate::demo) const ALL: [Self; 17] = [
        Self::Asked,
        Self::Answered,
        Self::Proposed(RulingKind::Refusal),
        Self::Decided(RulingKind::Refusal),
        Self::Appealed(RulingKind::Refusal),
        Self::Proposed(RulingKind::Removal),
        Self::Decided(RulingKind::Removal),
        Self::Appealed(RulingKind::Removal),
        Self::NotConfirmed,
        Self::Hidden,
        Self::TrainingEnds,
        Self::ChecksEnded,
        Self::Suspended(Suspended::Told),
        Self::Suspended(Suspended::Held),
        Self::Suspended(Suspended::Due),
        Self::RemovedForRisk,
        Self::Alike,
    ];

    /// What there is to see.
    pub(in crate::demo) const fn note(self) -> &'static str {
        match self {
            Self::Asked => "the council has a question",
            Self::Answered => "a question is answered, and the answer is not read yet",
            Self::Proposed(RulingKind::Refusal) => "a refusal is proposed",
            Self::Decided(RulingKind::Refusal) => "refused",
            Self::Appealed(RulingKind::Refusal) => "refused, and an appeal waits for another officer",
            Self::Proposed(RulingKind::Removal) => "a removal is proposed",
            Self::Decided(RulingKind::Removal) => "taken off the register",
            Self::Appealed(RulingKind::Removal) => {
                "taken off the register, and an appeal waits for another officer"
            }
            Self::NotConfirmed => "listed, and marked as not confirmed",
            Self::Hidden => "the listing is hidden: nobody confirmed it",
            Self::TrainingEnds => "training has run out, or runs out within 30, 60 and 90 days",
            Self::ChecksEnded => "checks have run out, so the listing is not shown",
            Self::Suspended(Suspended::Told) => "suspended for risk",
            Self::Suspended(Suspended::Held) => "suspended for risk, and not told yet",
            Self::Suspended(Suspended::Due) => "suspended for risk, and due to be looked at again",
            Self::RemovedForRisk => "taken off the register for risk",
            Self::Alike => "sent, and like somebody who was removed for risk",
        }
    }

    /// Where such a record is in its life.
    pub(super) const fn life(self) -> Life {
        match self {
            Self::Asked | Self::Answered | Self::Proposed(RulingKind::Refusal) | Self::Alike => Life::Sent,
            Self::Decided(_) | Self::Appealed(_) | Self::RemovedForRisk => Life::Left,
            _ => Life::OnRecord,
        }
    }

    /// Before how many days it was sent, where that matters for what follows.
    pub(super) const fn sent_days_ago(self) -> Option<i64> {
        match self {
            Self::Asked | Self::Answered | Self::Proposed(RulingKind::Refusal) => Some(6),
            Self::Alike => Some(2),
            Self::Decided(RulingKind::Refusal) | Self::Appealed(RulingKind::Refusal) => Some(40),
            _ => None,
        }
    }
}
