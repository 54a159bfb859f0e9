//! What every page stands on, made once at the start and shared.

use crate::accounts::Hasher;
use crate::clock::Clock;
use crate::config::Settings;
use crate::mail::Mailer;
use crate::storage::Database;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The running service: settings, database, clock, mail and password slots.
#[derive(Debug)]
pub struct Service {
    /// The settings, checked.
    pub settings: Settings,
    /// The database.
    pub db: Database,
    /// The time; only doors read it.
    pub clock: Clock,
    /// Where mails go.
    pub mailer: Mailer,
    /// The slots in which passwords are hashed.
    pub hasher: Hasher,
    /// Whether the service is stopping, and what it still has to answer.
    pub stopping: Stopping,
}

/// The state of a graceful stop.
#[derive(Debug, Default)]
pub struct Stopping {
    draining: AtomicBool,
    in_flight: AtomicUsize,
}

impl Stopping {
    /// From now on `/health/ready` says no.
    pub fn begin(&self) {
        self.draining.store(true, Ordering::SeqCst);
    }

    /// Whether the service is stopping.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.draining.load(Ordering::SeqCst)
    }

    /// Requests that were received and are not answered yet.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.in_flight.load(Ordering::SeqCst)
    }

    pub(crate) fn received(&self) {
        self.in_flight.fetch_add(1, Ordering::SeqCst);
    }

    pub(crate) fn answered(&self) {
        self.in_flight.fetch_sub(1, Ordering::SeqCst);
    }
}
