//! A token, as its owner sees it.

use time::{Date, Duration};

use super::scope::ApiScope;
use crate::{clock::Timestamp, ids::ApiTokenId, vocabulary};

vocabulary! {
    /// How long a token works.
    pub enum Lasting {
        Month = "30": 30 => "30 days",
        Quarter = "90": 90 => "90 days",
        Year = "365": 365 => "365 days",
    }
}

/// A token in the list of its owner; the token itself nobody sees again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MadeToken {
    /// Which.
    pub id: ApiTokenId,
    /// What it is for.
    pub scope: ApiScope,
    /// When it was made.
    pub made_at: Timestamp,
    /// From when on it does not work.
    pub ends_at: Timestamp,
    /// When its last use was written down.
    pub used_at: Option<Timestamp>,
}

impl Lasting {
    /// The moment at which a token made now ends: the end of its last day in London.
    #[must_use]
    pub fn ends_at(self, now: Timestamp) -> Timestamp {
        let days = Duration::days(i64::from(self.code()) + 1);
        Timestamp::start_of_day(now.today().saturating_add(days))
    }
}

impl MadeToken {
    /// The last day on which it works.
    #[must_use]
    pub fn last_day(&self) -> Date {
        (self.ends_at - Duration::seconds(1)).today()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn the_last_day_counts_whole_by_the_clocks_of_london() {
        let now: Timestamp = "2026-10-20T09:00:00Z".parse().unwrap();
        let (id, scope) = (ApiTokenId::new(now), ApiScope::Finder);
        let token =
            MadeToken { id, scope, made_at: now, ends_at: Lasting::Month.ends_at(now), used_at: None };
        assert_eq!(token.ends_at, "2026-11-20T00:00:00Z".parse().unwrap());
        assert_eq!(token.last_day(), date!(2026 - 11 - 19));
    }
}
