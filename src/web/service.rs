//! What every page stands on, made once at the start and shared.

use crate::accounts::{Desk, ForbiddenWords, GuessLimits, Hasher, Remembered};
use crate::clock::Clock;
use crate::config::{MailSettings, Settings};
use crate::finder::{Finder, Lookout};
use crate::keys::Keyring;
use crate::mail::{Letterhead, Mailer};
use crate::places::{Atlas, Charts, Gazetteer};
use crate::storage::{self, Database, Version};
use crate::web::seekers::Seekers;
use crate::words::Words;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The running service: settings, database, clock, mail and password slots.
#[derive(Debug)]
pub struct Service {
    /// The settings, checked.
    pub settings: Settings,
    /// The council, as mails show it.
    pub letterhead: Letterhead,
    /// The words of the pages.
    pub words: &'static Words,
    /// The database.
    pub db: Database,
    /// The time; only doors read it.
    pub clock: Clock,
    /// The register's own key.
    pub keys: Keyring,
    /// Where mails go.
    pub mailer: Mailer,
    /// Wards, authorities and localities.
    pub atlas: Arc<Atlas>,
    /// Maps of wards that were drawn.
    pub charts: Charts,
    /// Who can be found.
    pub lookout: Arc<Lookout>,
    /// Who asked lately.
    pub remembered: Remembered,
    /// Which employers searched lately.
    pub seekers: Seekers,
    /// The slots in which passwords are hashed.
    pub hasher: Hasher,
    /// Whether the service is stopping, and what it still has to answer.
    pub stopping: Stopping,
}

impl Service {
    /// Words that a password must not be built on: the council's and ours.
    pub(crate) fn forbidden_words(&self) -> ForbiddenWords {
        let council = &self.settings.council;
        ForbiddenWords::of_council([council.name.as_str(), council.service.as_str()])
    }

    /// What acts on an account work with.
    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk {
            db: &self.db,
            hasher: &self.hasher,
            limits: self.guess_limits(),
            keys: &self.keys,
            letterhead: &self.letterhead,
        }
    }

    /// What a search stands on, for a request that came when the database had this version.
    pub(crate) async fn finder<'a>(
        &'a self,
        gazetteer: &'a Arc<Gazetteer>,
        at: &Version,
    ) -> storage::Result<Finder<'a>> {
        let Self { db, lookout, keys, .. } = self;
        let needs = &self.settings.listing_needs;
        let (index, at) = lookout.now_as_of((db, at), gazetteer, needs, self.clock.now()).await?;
        Ok(Finder { db, at, rows: lookout.rows(), index, gazetteer, needs, keys })
    }

    /// Where the mails of a register of made-up people lie: they are not sent.
    pub(crate) fn demo_mail_folder(&self) -> Option<String> {
        match &self.settings.mail {
            MailSettings::Directory(folder) if self.settings.demo => Some(folder.display().to_string()),
            _ => None,
        }
    }

    /// How many guesses of a password are allowed.
    pub(crate) fn guess_limits(&self) -> GuessLimits {
        GuessLimits { per_network: self.settings.guesses_per_network, ..GuessLimits::default() }
    }
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
