//! Days and times on a page, as people in England say them.

use crate::clock::Timestamp;
use crate::words::Words;
use time::Date;

/// "2 November 2026 at 14:05", by the clock in London.
pub(crate) fn said(at: Timestamp, words: &Words) -> String {
    let local = at.in_london();
    words.moment.at(day(at, words), format!("{:02}:{:02}", local.hour(), local.minute()))
}

/// "2 November 2026", by the clock in London.
pub(crate) fn day(at: Timestamp, words: &Words) -> String {
    date(at.in_london().date(), words)
}

/// "2 November 2026".
pub(crate) fn date(day: Date, words: &Words) -> String {
    let w = &words.moment;
    let month = w.months.get(usize::from(u8::from(day.month())) - 1).copied().unwrap_or_default();
    w.day(day.day(), month, day.year())
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::words::EN;

    #[test]
    fn the_clock_is_the_one_in_london() {
        assert_eq!(said("2026-07-01T23:05:00Z".parse().unwrap(), &EN), "2 July 2026 at 00:05");
        assert_eq!(said("2026-12-31T09:30:00Z".parse().unwrap(), &EN), "31 December 2026 at 09:30");
    }
}
