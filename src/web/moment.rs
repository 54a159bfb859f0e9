//! Days and times on a page, as people in England say them.

use crate::clock::Timestamp;
use crate::words::Words;
use time::Date;

/// "2 November 2026 at 14:05", by the clock in London.
pub(crate) fn said(at: Timestamp, words: &Words) -> String {
    let local = at.in_london();
    words.moment.at(day(at, words), format!("{:02}:{:02}", local.hour(), local.minute()))
}

/// "2 November 2026, 14:05:09", by the clock in London: for records, which have many to the minute.
pub(crate) fn to_the_second(at: Timestamp, words: &Words) -> String {
    let local = at.in_london();
    let time = format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second());
    words.moment.to_the_second(day(at, words), time)
}

/// "2 November 2026", by the clock in London.
pub(crate) fn day(at: Timestamp, words: &Words) -> String {
    date(at.in_london().date(), words)
}

/// "2 November 2026".
pub(crate) fn date(day: Date, words: &Words) -> String {
    words.date(day)
}

#[cfg(test)]
mod tests {
    use super::{said, to_the_second};
    use crate::words::EN;

    #[test]
    fn the_clock_is_the_one_in_london() {
        assert_eq!(said("2026-07-01T23:05:00Z".parse().unwrap(), &EN), "2 July 2026 at 00:05");
        assert_eq!(said("2026-12-31T09:30:00Z".parse().unwrap(), &EN), "31 December 2026 at 09:30");
        assert_eq!(to_the_second("2026-07-01T08:30:05Z".parse().unwrap(), &EN), "1 July 2026, 09:30:05");
    }
}
