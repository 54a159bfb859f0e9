//! The real service on a real database, driven by made-up browsers; no socket is opened.

use super::browser::Browser;
use super::database::TestDatabase;
use pa_registry::accounts::{HashSettings, Hasher};
use pa_registry::clock::{Clock, FixedClock, Timestamp};
use pa_registry::config::Settings;
use pa_registry::mail::Mailer;
use pa_registry::web::{Service, Stopping};
use rocket::figment::Figment;
use rocket::local::asynchronous::Client;
use std::sync::Arc;

/// The whole service with a clock that stands still and mails that stay in memory.
pub(crate) struct App {
    pub(crate) client: Client,
    pub(crate) service: Arc<Service>,
    pub(crate) clock: FixedClock,
    pub(crate) database: TestDatabase,
}

/// When the tests take place.
pub(crate) fn noon() -> Timestamp {
    "2026-11-02T12:00:00Z".parse().unwrap()
}

/// Hashing that costs nearly nothing; the real cost is tested where it matters.
pub(crate) fn cheap_hashes() -> HashSettings {
    HashSettings { memory_kib: 64, passes: 1, slots: 2, queue: 64 }
}

impl App {
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// An app whose settings were changed first.
    pub(crate) async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let database = TestDatabase::new().await;
        let mut settings = Settings::read(&Figment::new()).unwrap();
        settings.hash = cheap_hashes();
        change(&mut settings);
        let clock = FixedClock::at(noon());
        let service = Arc::new(Service {
            db: database.db.clone(),
            clock: Clock::from(clock.clone()),
            mailer: Mailer::memory(),
            hasher: Hasher::new(settings.hash).unwrap(),
            stopping: Stopping::default(),
            letterhead: settings.letterhead(),
            settings,
        });
        let rocket = pa_registry::rocket(Arc::clone(&service), pa_registry::config::figment());
        let client = Client::untracked(rocket).await.unwrap();
        Self { client, service, clock, database }
    }

    /// A browser that has never been here.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }
}
