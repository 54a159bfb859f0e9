//! The life of an employer on the register: told, sent, checked for a time, or not accepted (domain.md, part 3).

use time::{Date, Duration};

use super::words::{CheckMethod, NotAccepted, Reminder, State, Status, ToldBy};
use crate::{accounts::Role, clock::Timestamp};

/// So long before its end a check can be asked for anew, and its end is told.
const BEFOREHAND: Duration = Duration::days(30);

/// Where an employer is, with what belongs to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// Being written.
    Draft,
    /// Waiting for the council to check it.
    Sent {
        /// Since when.
        since: Timestamp,
    },
    /// An officer has looked, and it holds for a time.
    Checked {
        /// The check.
        check: Check,
        /// Since when it waits to be looked at anew, if it does. Until somebody has looked the check holds to its end.
        renewal: Option<Timestamp>,
    },
    /// An officer has looked, and it does not count.
    NotAccepted {
        /// Why.
        reason: NotAccepted,
        /// The role of the officer.
        role: Role,
        /// The day.
        on: Date,
    },
    /// The account was closed.
    Left,
}

/// What an officer has checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// How.
    pub method: CheckMethod,
    /// The role of the officer.
    pub role: Role,
    /// The day.
    pub on: Date,
    /// The last day on which it holds.
    pub until: Date,
    /// What was checked of a representative.
    pub acting: Option<ActingCheck>,
}

/// What an officer has checked of somebody who acts for another person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActingCheck {
    /// The last day on which the person may act.
    pub ends_on: Date,
    /// When the person acted for was told, through contact details that the council held already.
    pub told_on: Date,
    /// How.
    pub told_by: ToldBy,
}

/// Why an employer cannot go where it was asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LifeRefused {
    /// It waits for the council already.
    #[error("it was sent before")]
    SentBefore,
    /// The check holds for long enough.
    #[error("the check holds for long enough")]
    StillChecked,
    /// It does not wait for the council.
    #[error("it does not wait")]
    NotWaiting,
    /// The account was closed.
    #[error("it has left")]
    Left,
}

impl Check {
    /// Whether it holds on a day: nobody has to act for its end.
    #[must_use]
    pub fn holds_on(self, today: Date) -> bool {
        today <= self.until
    }

    /// Of what of its end somebody is told on a day.
    #[must_use]
    pub fn told_on(self, today: Date) -> Option<Reminder> {
        if !self.holds_on(today) {
            Some(Reminder::Ended)
        } else if self.until <= today.saturating_add(BEFOREHAND) {
            Some(Reminder::Soon)
        } else {
            None
        }
    }
}

impl Life {
    /// Its status.
    #[must_use]
    pub const fn status(self) -> Status {
        match self {
            Self::Draft => Status::Draft,
            Self::Sent { .. } => Status::Sent,
            Self::Checked { .. } => Status::Checked,
            Self::NotAccepted { .. } => Status::NotAccepted,
            Self::Left => Status::Left,
        }
    }

    /// How it stands on a day.
    #[must_use]
    pub fn state(self, today: Date) -> State {
        match self {
            Self::Draft => State::ToDo,
            Self::Checked { check, .. } if check.holds_on(today) => State::Checked,
            Self::Sent { .. } | Self::Checked { renewal: Some(_), .. } => State::Waiting,
            Self::Checked { renewal: None, .. } => State::RunOut,
            Self::NotAccepted { .. } => State::NotAccepted,
            Self::Left => State::Left,
        }
    }

    /// Since when it waits for the council, if it does.
    #[must_use]
    pub const fn waiting_since(self) -> Option<Timestamp> {
        match self {
            Self::Sent { since } => Some(since),
            Self::Checked { renewal, .. } => renewal,
            Self::Draft | Self::NotAccepted { .. } | Self::Left => None,
        }
    }

    /// The check, whether or not it still holds.
    #[must_use]
    pub const fn check(self) -> Option<Check> {
        if let Self::Checked { check, .. } = self { Some(check) } else { None }
    }

    /// Sent to be checked; or to be checked anew, which takes nothing from the check that holds.
    pub fn send(self, now: Timestamp) -> Result<Self, LifeRefused> {
        match self {
            Self::Draft | Self::NotAccepted { .. } => Ok(Self::Sent { since: now }),
            Self::Sent { .. } | Self::Checked { renewal: Some(_), .. } => Err(LifeRefused::SentBefore),
            Self::Checked { check, renewal: None } if check.told_on(now.today()).is_some() => {
                Ok(Self::Checked { check, renewal: Some(now) })
            }
            Self::Checked { .. } => Err(LifeRefused::StillChecked),
            Self::Left => Err(LifeRefused::Left),
        }
    }

    /// Something changed of what is checked. What was sent waits anew where it is whole, and is to be sent again where it
    /// is not: a check of something else is none.
    pub fn changed(self, is_whole: bool, now: Timestamp) -> Result<Self, LifeRefused> {
        match self {
            Self::Draft | Self::NotAccepted { .. } => Ok(self),
            Self::Sent { .. } | Self::Checked { .. } if is_whole => Ok(Self::Sent { since: now }),
            Self::Sent { .. } | Self::Checked { .. } => Ok(Self::Draft),
            Self::Left => Err(LifeRefused::Left),
        }
    }

    /// Whether an officer may decide now.
    pub fn decide(self) -> Result<(), LifeRefused> {
        self.waiting_since().map(drop).ok_or(LifeRefused::NotWaiting)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const UNTIL: Date = date!(2027 - 11 - 02);

    fn at(day: Date) -> Timestamp {
        Timestamp::start_of_day(day)
    }

    fn checked(renewal: Option<Timestamp>) -> Life {
        let (method, on) = (CheckMethod::PaymentRecords, date!(2026 - 11 - 02));
        let check = Check { method, role: Role::Registrar, on, until: UNTIL, acting: None };
        Life::Checked { check, renewal }
    }

    fn not_accepted() -> Life {
        Life::NotAccepted { reason: NotAccepted::Differs, role: Role::Registrar, on: UNTIL }
    }

    #[test]
    fn a_check_runs_out_by_the_day() {
        let life = checked(None);
        assert_eq!(life.state(UNTIL), State::Checked, "the last day counts");
        assert_eq!(life.state(UNTIL + Duration::DAY), State::RunOut);
        assert_eq!(checked(Some(at(UNTIL))).state(UNTIL + Duration::DAY), State::Waiting);
    }

    #[test]
    fn it_can_be_sent_anew_in_the_last_30_days_and_holds_meanwhile() {
        let early = at(UNTIL - Duration::days(31));
        assert_eq!(checked(None).send(early), Err(LifeRefused::StillChecked));
        let soon = at(UNTIL - Duration::days(30));
        let sent = checked(None).send(soon).unwrap();
        assert_eq!((sent.state(soon.today()), sent.waiting_since()), (State::Checked, Some(soon)));
        assert_eq!(sent.send(soon), Err(LifeRefused::SentBefore));
    }

    #[test]
    fn what_changes_waits_again_and_what_lacks_an_answer_is_to_be_sent_again() {
        let now = at(UNTIL);
        for life in [Life::Sent { since: at(date!(2026 - 11 - 02)) }, checked(None), checked(Some(now))] {
            assert_eq!(life.changed(true, now), Ok(Life::Sent { since: now }));
            assert_eq!(life.changed(false, now), Ok(Life::Draft));
        }
        assert_eq!(not_accepted().changed(true, now), Ok(not_accepted()), "until it is sent again");
        assert_eq!(not_accepted().send(now), Ok(Life::Sent { since: now }));
        assert_eq!(Life::Left.changed(true, now), Err(LifeRefused::Left));
        assert_eq!(Life::Left.send(now), Err(LifeRefused::Left));
    }

    #[test]
    fn only_what_waits_is_decided() {
        let now = at(UNTIL);
        for (life, may) in [
            (Life::Draft, false),
            (Life::Sent { since: now }, true),
            (checked(None), false),
            (checked(Some(now)), true),
            (not_accepted(), false),
            (Life::Left, false),
        ] {
            assert_eq!(life.decide().is_ok(), may, "{life:?}");
        }
    }

    #[test]
    fn its_end_is_told_30_days_before_and_after() {
        let told = |days| checked(None).check().unwrap().told_on(UNTIL + Duration::days(days));
        assert_eq!(told(-31), None);
        assert_eq!((told(-30), told(0)), (Some(Reminder::Soon), Some(Reminder::Soon)));
        assert_eq!((told(1), told(400)), (Some(Reminder::Ended), Some(Reminder::Ended)));
    }
}
