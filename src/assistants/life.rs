//! The life of a record: draft, sent for checking, on record, paused, left (domain.md, part 2).

use crate::vocabulary;

vocabulary! {
    /// Where a record is in its life.
    pub enum Status {
        /// Being written.
        Draft = "draft" => "Not sent yet",
        /// Waiting for the council to check it.
        Sent = "sent" => "Sent for checking",
        /// On the register.
        OnRecord = "on_record" => "On the register",
        /// Out of sight for a while.
        Paused = "paused" => "Paused",
        /// Off the register.
        Left = "left" => "Left the register",
    }
}

vocabulary! {
    /// What a paused record goes back to.
    pub enum PausedFrom {
        /// It was waiting to be checked.
        Sent = "sent" => "Sent for checking",
        /// It was on the register.
        OnRecord = "on_record" => "On the register",
    }
}

/// Where a record is, with what is needed to go on from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// Being written.
    Draft,
    /// Waiting for the council to check it.
    Sent,
    /// On the register.
    OnRecord,
    /// Out of sight for a while.
    Paused(PausedFrom),
    /// Off the register.
    Left,
}

/// Why a record cannot go where it was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LifeRefused {
    /// Only a record that is being written can be sent.
    #[error("it was sent before")]
    SentBefore,
    /// Only a record that was sent can be paused.
    #[error("it was not sent yet")]
    NotSent,
    /// It is paused.
    #[error("it is paused")]
    Paused,
    /// It is not paused.
    #[error("it is not paused")]
    NotPaused,
    /// It has left the register.
    #[error("it has left")]
    Left,
    /// It has not left the register.
    #[error("it has not left")]
    NotLeft,
    /// The council took it off the register, and that stands or an appeal is open.
    #[error("it was taken off the register")]
    TakenOff,
}

impl Life {
    /// Its status.
    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            Self::Draft => Status::Draft,
            Self::Sent => Status::Sent,
            Self::OnRecord => Status::OnRecord,
            Self::Paused(_) => Status::Paused,
            Self::Left => Status::Left,
        }
    }

    /// What it goes back to, if it is paused.
    #[must_use]
    pub const fn paused_from(self) -> Option<PausedFrom> {
        if let Self::Paused(from) = self { Some(from) } else { None }
    }

    /// The life that two columns tell; nothing when they contradict each other, which the schema forbids.
    pub(super) const fn of(status: Status, paused_from: Option<PausedFrom>) -> Option<Self> {
        match (status, paused_from) {
            (Status::Draft, None) => Some(Self::Draft),
            (Status::Sent, None) => Some(Self::Sent),
            (Status::OnRecord, None) => Some(Self::OnRecord),
            (Status::Paused, Some(from)) => Some(Self::Paused(from)),
            (Status::Left, None) => Some(Self::Left),
            _ => None,
        }
    }

    /// Sends it to be checked.
    pub fn send(self) -> Result<Self, LifeRefused> {
        match self {
            Self::Draft => Ok(Self::Sent),
            Self::Sent | Self::OnRecord | Self::Paused(_) => Err(LifeRefused::SentBefore),
            Self::Left => Err(LifeRefused::Left),
        }
    }

    /// Puts it on the register, after the council has looked.
    pub fn accept(self) -> Result<Self, LifeRefused> {
        match self {
            Self::Sent => Ok(Self::OnRecord),
            Self::Draft => Err(LifeRefused::NotSent),
            Self::OnRecord => Err(LifeRefused::SentBefore),
            Self::Paused(_) => Err(LifeRefused::Paused),
            Self::Left => Err(LifeRefused::Left),
        }
    }

    /// Takes it out of sight for a while.
    pub fn pause(self) -> Result<Self, LifeRefused> {
        match self {
            Self::Draft => Err(LifeRefused::NotSent),
            Self::Sent => Ok(Self::Paused(PausedFrom::Sent)),
            Self::OnRecord => Ok(Self::Paused(PausedFrom::OnRecord)),
            Self::Paused(_) => Err(LifeRefused::Paused),
            Self::Left => Err(LifeRefused::Left),
        }
    }

    /// Brings a paused record back to where it was.
    pub fn resume(self) -> Result<Self, LifeRefused> {
        match self {
            Self::Paused(PausedFrom::Sent) => Ok(Self::Sent),
            Self::Paused(PausedFrom::OnRecord) => Ok(Self::OnRecord),
            Self::Left => Err(LifeRefused::Left),
            Self::Draft | Self::Sent | Self::OnRecord => Err(LifeRefused::NotPaused),
        }
    }

    /// Takes it off the register.
    pub fn leave(self) -> Result<Self, LifeRefused> {
        if self == Self::Left { Err(LifeRefused::Left) } else { Ok(Self::Left) }
    }

    /// Begins again after leaving, as a draft: what was checked then has to be looked at again.
    pub fn come_back(self) -> Result<Self, LifeRefused> {
        if self == Self::Left { Ok(Self::Draft) } else { Err(LifeRefused::NotLeft) }
    }

    /// Whether its owner may change what it says.
    pub fn edit(self) -> Result<(), LifeRefused> {
        if self == Self::Left { Err(LifeRefused::Left) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Life; 6] = [
        Life::Draft,
        Life::Sent,
        Life::OnRecord,
        Life::Paused(PausedFrom::Sent),
        Life::Paused(PausedFrom::OnRecord),
        Life::Left,
    ];

    #[test]
    fn columns_tell_the_life_and_nothing_else() {
        for life in ALL {
            assert_eq!(Life::of(life.status(), life.paused_from()), Some(life));
        }
        assert_eq!(Life::of(Status::Paused, None), None);
        assert_eq!(Life::of(Status::Sent, Some(PausedFrom::Sent)), None);
    }

    #[test]
    fn only_what_was_sent_is_put_on_the_register() {
        let accepted: Vec<_> = ALL.into_iter().filter(|life| life.accept().is_ok()).collect();
        assert_eq!(accepted, [Life::Sent]);
        assert_eq!(Life::Sent.accept(), Ok(Life::OnRecord));
    }

    #[test]
    fn a_pause_ends_where_it_began() {
        for life in [Life::Sent, Life::OnRecord] {
            assert_eq!(life.pause().unwrap().resume(), Ok(life));
        }
        assert_eq!(Life::Draft.pause(), Err(LifeRefused::NotSent));
        assert_eq!(Life::Draft.resume(), Err(LifeRefused::NotPaused));
    }

    #[test]
    fn everybody_may_leave_and_begin_again() {
        for life in ALL.into_iter().filter(|life| *life != Life::Left) {
            assert_eq!(life.leave(), Ok(Life::Left));
            assert_eq!(life.come_back(), Err(LifeRefused::NotLeft));
            assert_eq!(life.edit(), Ok(()));
        }
        assert_eq!(Life::Left.leave(), Err(LifeRefused::Left));
        assert_eq!(Life::Left.come_back(), Ok(Life::Draft));
    }

    #[test]
    fn a_record_is_sent_once_and_whoever_left_does_nothing_else() {
        assert_eq!(Life::Draft.send(), Ok(Life::Sent));
        for life in [Life::Sent, Life::OnRecord, Life::Paused(PausedFrom::Sent)] {
            assert_eq!(life.send(), Err(LifeRefused::SentBefore));
        }
        for refused in [Life::Left.send(), Life::Left.pause(), Life::Left.resume()] {
            assert_eq!(refused, Err(LifeRefused::Left));
        }
        assert_eq!(Life::Left.edit(), Err(LifeRefused::Left));
    }
}
