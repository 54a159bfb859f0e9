//! Where a page of results begins.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use time::Duration;
use uuid::Uuid;

use super::ranking::Key;
use crate::{clock::Timestamp, ids::AssistantId};

/// The last one who was shown, and when the first page was asked for. Its text goes into addresses, and tells nothing that
/// the page before did not show.
///
/// All pages of one run keep the order of the day on which it began. Whose record changed since it began stands on no
/// later page: she may have been shown already, at her place of before, and nobody is shown twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub(super) began_at: Timestamp,
    pub(super) last: Key,
}

/// Says that a text is no place in a list of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no place in a list of results")]
pub struct NotACursor;

/// A change that was committed after a run began may carry an instant before it: the clocks of instances differ a little,
/// and a transaction takes its time.
const MARGIN: Duration = Duration::seconds(30);

impl Cursor {
    /// For so long a run goes on; whoever comes back later begins anew.
    pub const LASTS: Duration = Duration::hours(12);

    /// Whether the run still goes on.
    #[must_use]
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        (now - Self::LASTS..=now + MARGIN).contains(&self.began_at)
    }

    /// Whose record changed from this instant on stands on no later page.
    pub(super) fn changes_from(&self) -> Timestamp {
        self.began_at - MARGIN
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Key { lacking, standing, band, turn, id } = self.last;
        let mut bytes = self.began_at.unix_micros().to_be_bytes().to_vec();
        bytes.extend(lacking.to_be_bytes());
        bytes.extend([standing, band]);
        bytes.extend(turn.to_be_bytes());
        bytes.extend(id.as_uuid().as_bytes());
        f.write_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl FromStr for Cursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        read(&URL_SAFE_NO_PAD.decode(text).map_err(|_| NotACursor)?).ok_or(NotACursor)
    }
}

fn read(bytes: &[u8]) -> Option<Cursor> {
    let (began, rest) = bytes.split_first_chunk()?;
    let (lacking, rest) = rest.split_first_chunk()?;
    let ([standing, band], rest) = rest.split_first_chunk()?;
    let (turn, id) = rest.split_first_chunk()?;
    let micros = i64::from_be_bytes(*began);
    let began_at = Timestamp::from_unix_micros(micros);
    let id = AssistantId::from_uuid(Uuid::from_slice(id).ok()?);
    let (lacking, turn) = (u32::from_be_bytes(*lacking), u64::from_be_bytes(*turn));
    let last = Key { lacking, standing: *standing, band: *band, turn, id };
    (began_at.unix_micros() == micros).then_some(Cursor { began_at, last })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            micros in -1_000_000_000_000_i64..4_000_000_000_000_000,
            (lacking, standing, band, turn, id) in any::<(u32, u8, u8, u64, u128)>(),
        ) {
            let id = AssistantId::from_uuid(Uuid::from_u128(id));
            let last = Key { lacking, standing, band, turn, id };
            let cursor = Cursor { began_at: Timestamp::from_unix_micros(micros), last };
            prop_assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }

        #[test]
        fn nothing_else_is_read(text in "\\PC{0,60}") {
            if let Ok(cursor) = text.parse::<Cursor>() {
                prop_assert_eq!(cursor.to_string(), text);
            }
        }
    }

    #[test]
    fn a_run_ends_after_half_a_day() {
        let now: Timestamp = "2026-11-02T12:00:00Z".parse().unwrap();
        let id = AssistantId::from_uuid(Uuid::nil());
        let last = Key { lacking: 0, standing: 0, band: 0, turn: 0, id };
        let began = |at| Cursor { began_at: at, last };
        assert!(began(now).is_fresh(now) && began(now - Duration::hours(12)).is_fresh(now));
        assert!(!began(now - Duration::hours(13)).is_fresh(now));
        assert!(!began(now + Duration::hours(1)).is_fresh(now));
    }
}
