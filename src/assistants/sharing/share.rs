//! A link, and whether it works.

use time::{Date, Duration};

use crate::{assistants::life::Status, clock::Timestamp, ids::ShareId, vocabulary};

vocabulary! {
    /// How long a link works.
    pub enum Lasting {
        Week = "7": 7 => "7 days",
        Month = "30": 30 => "30 days",
        Quarter = "90": 90 => "90 days",
    }
}

/// A link, as its owner sees it; the link itself nobody sees again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Which.
    pub id: ShareId,
    /// When it was made.
    pub made_at: Timestamp,
    /// From when on it does not work.
    pub ends_at: Timestamp,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// That it was opened.
    pub opened: Option<Opened>,
    /// Where the record is in its life, and when it was sent last.
    pub(in crate::assistants) record: (Status, Option<Timestamp>),
    /// Whether the record is suspended, and its owner was told.
    pub(in crate::assistants) is_suspended: bool,
}

/// That a link was opened; by whom is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// How often.
    pub times: i64,
    /// The first time.
    pub first: Timestamp,
    /// The last time.
    pub last: Timestamp,
}

/// Whether a link works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Whoever has it sees the record, up to and with this day.
    Works(Date),
    /// It would work until this day, and the record is not on the register now.
    NotShown(Date),
    /// It was taken back.
    Withdrawn,
    /// Its time is over, or it was made before its owner left the register.
    Ended,
}

impl Lasting {
    /// The moment at which a link made now ends: the end of its last day in London.
    pub(super) fn ends_at(self, now: Timestamp) -> Timestamp {
        let days = Duration::days(i64::from(self.code()) + 1);
        Timestamp::start_of_day(now.today().saturating_add(days))
    }
}

impl Share {
    /// The last day on which it works, unless it is taken back.
    #[must_use]
    pub fn last_day(&self) -> Date {
        (self.ends_at - Duration::seconds(1)).today()
    }

    /// Whether it works now.
    #[must_use]
    pub fn stage(&self, now: Timestamp) -> Stage {
        let (status, sent_at) = self.record;
        if self.withdrawn_at.is_some() {
            return Stage::Withdrawn;
        }
        if now >= self.ends_at || sent_at.is_none_or(|sent| self.made_at < sent) {
            return Stage::Ended;
        }
        match status {
            Status::OnRecord if !self.is_suspended => Stage::Works(self.last_day()),
            Status::Draft | Status::Sent | Status::OnRecord | Status::Paused | Status::Left => {
                Stage::NotShown(self.last_day())
            }
        }
    }

    /// Whether it can be taken back: it works, or may work again.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        matches!(self.stage(now), Stage::Works(_) | Stage::NotShown(_))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn made() -> Share {
        let now = at("2026-10-20T09:00:00Z");
        let record = (Status::OnRecord, Some(at("2026-10-01T09:00:00Z")));
        let ends_at = Lasting::Week.ends_at(now);
        Share {
            id: ShareId::new(now),
            made_at: now,
            ends_at,
            withdrawn_at: None,
            opened: None,
            record,
            is_suspended: false,
        }
    }

    #[test]
    fn the_last_day_counts_whole_by_the_clocks_of_london() {
        let share = made();
        // Clocks went back in between.
        assert_eq!(share.ends_at, at("2026-10-28T00:00:00Z"));
        assert_eq!(share.stage(at("2026-10-27T23:59:59Z")), Stage::Works(date!(2026 - 10 - 27)));
        assert_eq!(share.stage(share.ends_at), Stage::Ended);
    }

    #[test]
    fn it_shows_nothing_while_the_record_is_not_on_the_register() {
        let (share, now) = (made(), at("2026-10-21T09:00:00Z"));
        for status in Status::ALL.iter().copied().filter(|status| *status != Status::OnRecord) {
            let share = Share { record: (status, share.record.1), ..share.clone() };
            assert_eq!(share.stage(now), Stage::NotShown(date!(2026 - 10 - 27)), "{status}");
            assert!(share.is_open(now));
        }
    }

    #[test]
    fn what_was_taken_back_or_made_before_leaving_never_works_again() {
        let (share, now) = (made(), at("2026-10-21T09:00:00Z"));
        let withdrawn = Share { withdrawn_at: Some(now), ..share.clone() };
        assert_eq!(withdrawn.stage(now), Stage::Withdrawn);
        let sent_again = Share { record: (Status::OnRecord, Some(now)), ..share };
        assert_eq!(sent_again.stage(now), Stage::Ended);
        assert!(!sent_again.is_open(now));
    }
}
