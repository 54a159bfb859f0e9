//! Where doors read the time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use time::{Duration, OffsetDateTime};

use super::Timestamp;

/// What a door asks for the time: the system's clock, or one that stands still until it is moved.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The machine's own time.
    #[default]
    System,
    /// A time chosen by a test or by the demo.
    Fixed(FixedClock),
}

impl Clock {
    /// The time now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the system's time")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => OffsetDateTime::now_utc().into(),
            Self::Fixed(clock) => clock.now(),
        }
    }
}

impl From<FixedClock> for Clock {
    fn from(clock: FixedClock) -> Self {
        Self::Fixed(clock)
    }
}

/// A clock that stands still until it is moved; its clones move together.
#[derive(Debug, Clone)]
pub struct FixedClock(Arc<AtomicI64>);

impl FixedClock {
    /// Starts a clock at an instant.
    #[must_use]
    pub fn at(instant: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(instant.unix_micros())))
    }

    /// The time it shows.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp::from_unix_micros(self.0.load(Ordering::SeqCst))
    }

    /// Moves it, forwards or back.
    pub fn advance(&self, by: Duration) {
        self.set(self.now() + by);
    }

    /// Sets it to an instant.
    pub fn set(&self, instant: Timestamp) {
        self.0.store(instant.unix_micros(), Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_of_a_fixed_clock_move_together() {
        let fixed = FixedClock::at("2026-11-21T09:30:00Z".parse().unwrap());
        let clock = Clock::from(fixed.clone());
        fixed.advance(Duration::days(1));
        assert_eq!(clock.now().to_string(), "2026-11-22T09:30:00.000000Z");
    }

    #[test]
    fn the_system_clock_goes_on() {
        let first = Clock::System.now();
        assert!(Clock::System.now() >= first);
    }
}
