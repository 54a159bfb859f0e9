//! How often somebody asks the API.
//!
//! It is counted in memory, by the instance that answers: a limit of this kind keeps a program that runs wild from taking
//! the service away from everybody else, and for that a write to the database at each request would cost more than it
//! saves. Guesses of passwords are another matter and are counted in the database.

use crate::clock::Timestamp;
use crate::ids::AccountId;
use rocket::Request;
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use time::Duration;

/// Requests are counted for so long, from the first one on.
const WINDOW: Duration = Duration::minutes(1);

/// When so many are counted at a time, those whose minute is over are forgotten first.
const MANY: usize = 10_000;

/// The lower half of an IPv6 address: whoever has one address has the other 2^64 of its network too.
const HOST: u128 = 0xffff_ffff_ffff_ffff;

/// Whose requests are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Whose(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Account(AccountId),
    Network(IpAddr),
}

impl Whose {
    /// All programs and browsers of one account.
    pub(crate) fn account(account: AccountId) -> Self {
        Self(Kind::Account(account))
    }

    /// Whoever is not known, by the network.
    pub(crate) fn network(address: IpAddr) -> Self {
        Self(Kind::Network(match address.to_canonical() {
            IpAddr::V4(v4) => IpAddr::V4(v4),
            IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !HOST)),
        }))
    }
}

/// Counts requests.
#[derive(Debug, Default)]
pub(crate) struct Meter(Mutex<HashMap<Whose, Window>>);

#[derive(Clone, Copy, Debug)]
struct Window {
    began_at: Timestamp,
    requests: u32,
}

impl Window {
    fn is_over(&self, now: Timestamp) -> bool {
        !(self.began_at..self.began_at + WINDOW).contains(&now)
    }
}

/// What was read when a request was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// So many may be made in a minute.
    pub(crate) limit: u32,
    /// So many may still be made; none where this one was too many.
    pub(crate) left: Option<u32>,
    /// Seconds until all may be made again.
    pub(crate) seconds: u64,
}

impl Reading {
    /// What was read when this request was counted; none where no route of the API answers.
    pub(crate) fn of(request: &Request<'_>) -> Option<Self> {
        *request.local_cache(|| None::<Self>)
    }

    /// Whether this request was one too many.
    pub(super) fn is_too_many(self) -> bool {
        self.left.is_none()
    }
}

impl Meter {
    /// The seconds of a window.
    pub(crate) const SECONDS: i64 = WINDOW.whole_seconds();

    /// Counts one request.
    pub(super) fn count(&self, whose: Whose, limit: u32, now: Timestamp) -> Reading {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() >= MANY {
            windows.retain(|_, window| !window.is_over(now));
        }
        let window = windows.entry(whose).or_insert(Window { began_at: now, requests: 0 });
        if window.is_over(now) {
            *window = Window { began_at: now, requests: 0 };
        }
        window.requests = window.requests.saturating_add(1);
        let seconds = (window.began_at + WINDOW - now).whole_seconds().max(1).unsigned_abs();
        Reading { limit, left: limit.checked_sub(window.requests), seconds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-02T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn each_has_a_limit_of_its_own_and_it_begins_anew() {
        let (meter, now) = (Meter::default(), now());
        let (one, other) = (Whose::account(AccountId::new(now)), Whose::account(AccountId::new(now)));
        assert_eq!(meter.count(one, 2, now), Reading { limit: 2, left: Some(1), seconds: 60 });
        let later = now + Duration::seconds(50);
        assert_eq!(meter.count(one, 2, later), Reading { limit: 2, left: Some(0), seconds: 10 });
        assert!(meter.count(one, 2, later).is_too_many());
        assert_eq!(meter.count(other, 2, later).left, Some(1));
        assert_eq!(meter.count(one, 2, now + WINDOW).left, Some(1));
    }

    #[test]
    fn a_network_is_one() {
        let of = |text: &str| Whose::network(text.parse().unwrap());
        assert_eq!(of("2001:db8::1"), of("2001:db8::2"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
    }

    #[test]
    fn those_whose_minute_is_over_are_forgotten_when_there_are_many() {
        let (meter, now) = (Meter::default(), now());
        for _ in 0..MANY {
            meter.count(Whose::account(AccountId::new(now)), 1, now);
        }
        meter.count(Whose::account(AccountId::new(now)), 1, now + WINDOW);
        assert_eq!(meter.0.lock().unwrap().len(), 1);
    }
}
