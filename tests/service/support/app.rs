//! The real service on a real database, driven by made-up browsers; no socket is opened.

use super::browser::Browser;
use super::database::TestDatabase;
use pa_registry::accounts::{
    self, Desk, ForbiddenWords, GuessLimits, HashSettings, Hasher, Password, SignUp, SignUpRole,
};
use pa_registry::clock::{Clock, FixedClock, Timestamp};
use pa_registry::config::{Council, Settings};
use pa_registry::jobs::{self, Plan};
use pa_registry::keys::Keyring;
use pa_registry::mail::{Letterhead, Mailer, Message};
use pa_registry::storage::{Database, Sql};
use pa_registry::text::Email;
use pa_registry::web::{Seekers, Service, Stopping};
use rocket::figment::Figment;
use rocket::futures::FutureExt as _;
use rocket::local::asynchronous::Client;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The whole service with a clock that stands still and mails that stay in memory.
///
/// Jobs are done when the test says so ([`App::work`]); a test that leaves some undone fails.
pub(crate) struct App {
    pub(crate) client: Client,
    pub(crate) service: Arc<Service>,
    pub(crate) clock: FixedClock,
    pub(crate) database: TestDatabase,
    leaves_jobs: AtomicBool,
}

/// When the tests take place.
pub(crate) fn noon() -> Timestamp {
    "2026-11-02T12:00:00Z".parse().unwrap()
}

/// The council of an untouched set of settings.
pub(crate) fn council() -> Arc<Council> {
    Settings::read(&Figment::new()).unwrap().council
}

/// What stands on mails with an untouched set of settings.
pub(crate) fn letterhead() -> Letterhead {
    Settings::read(&Figment::new()).unwrap().letterhead()
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
        Self::build(change, Mailer::Memory(Arc::default())).await
    }

    /// An app that writes its mails into a folder.
    pub(crate) async fn with_mail_in(folder: PathBuf) -> Self {
        Self::build(|_| {}, Mailer::Directory(folder)).await
    }

    async fn build(change: impl FnOnce(&mut Settings), mailer: Mailer) -> Self {
        let database = TestDatabase::new().await;
        let mut settings = Settings::read(&Figment::new()).unwrap();
        settings.hash = cheap_hashes();
        change(&mut settings);
        let clock = FixedClock::at(noon());
        let service = Arc::new(Service {
            db: database.db.clone(),
            clock: Clock::from(clock.clone()),
            keys: Keyring::draw().unwrap(),
            mailer,
            atlas: Arc::default(),
            charts: pa_registry::places::Charts::default(),
            lookout: Arc::default(),
            remembered: pa_registry::accounts::Remembered::default(),
            seekers: Seekers::default(),
            hasher: Hasher::new(settings.hash).unwrap(),
            stopping: Stopping::default(),
            words: &pa_registry::words::EN,
            letterhead: settings.letterhead(),
            settings,
        });
        let rocket = pa_registry::rocket(Arc::clone(&service), pa_registry::config::figment());
        let client = Client::untracked(rocket).await.unwrap();
        Self { client, service, clock, database, leaves_jobs: AtomicBool::new(false) }
    }

    /// A browser that has never been here.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }
}

/// What tests do to the register behind its back.
impl App {
    /// What acts on an account work with.
    pub(crate) fn desk(&self) -> Desk<'_> {
        let Service { db, keys, hasher, letterhead, .. } = &*self.service;
        Desk { db, keys, hasher, limits: GuessLimits::default(), letterhead }
    }

    /// Words that no password may be built on.
    pub(crate) fn forbidden(&self) -> ForbiddenWords {
        let council = &self.service.settings.council;
        ForbiddenWords::of_council([council.name.as_str(), council.service.as_str()])
    }

    /// Signs somebody up as a personal assistant and gives the token of the link in the mail.
    pub(crate) async fn pending_link(&self, email: &str) -> String {
        let email: Email = email.parse().unwrap();
        let password = Password::new(super::people::PASSWORD, &email, &self.forbidden()).unwrap();
        let password_hash = self.service.hasher.hash(&password).await.unwrap();
        let sign_up =
            SignUp { role: SignUpRole::Assistant, email, password_hash, network: [127, 0, 0, 1].into() };
        accounts::sign_up(&self.desk(), sign_up, self.clock.now()).await.unwrap();
        self.last_link().await
    }

    /// The mails that were sent, those that waited as well; of those that waited together, in no order.
    pub(crate) async fn mails(&self) -> Vec<Message> {
        self.work().await;
        let Mailer::Memory(kept) = &self.service.mailer else { unreachable!("tests keep mails in memory") };
        kept.lock().unwrap().clone()
    }

    /// The token of the link in the newest mail.
    pub(crate) async fn last_link(&self) -> String {
        self.last_link_to("/confirm/").await
    }

    /// The token of the newest link to this page in a mail.
    pub(crate) async fn last_link_to(&self, page: &str) -> String {
        let mails = self.mails().await;
        let mut words = mails.iter().rev().flat_map(|mail| mail.writing.text.split_whitespace());
        let link = words.find(|word| word.contains(page)).expect("a link");
        link.rsplit('/').next().unwrap().to_owned()
    }

    /// Runs one statement.
    pub(crate) async fn run(&self, text: &'static str) {
        let mut tx = self.service.db.begin().await.unwrap();
        tx.execute(Sql::new(text)).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// Jobs.
impl App {
    /// Does everything that is due, and what that queues in turn; says how many jobs that were.
    pub(crate) async fn work(&self) -> usize {
        let done = jobs::run_all(&self.jobs(), Plan::ours().work).await.unwrap();
        // Whatever rang was heard by this.
        _ = self.service.db.bell().heard().now_or_never();
        done
    }

    /// What jobs stand on.
    pub(crate) fn jobs(&self) -> jobs::Context {
        let Service { db, clock, keys, mailer, letterhead, atlas, lookout, settings, .. } = &*self.service;
        jobs::Context {
            db: db.clone(),
            clock: clock.clone(),
            keys: keys.clone(),
            mailer: mailer.clone(),
            letterhead: letterhead.clone(),
            atlas: Arc::clone(atlas),
            lookout: Arc::clone(lookout),
            needs: settings.listing_needs.clone(),
        }
    }

    /// It does not matter to this test what becomes of the jobs that it leaves.
    pub(crate) fn leave_jobs(&self) {
        self.leaves_jobs.store(true, Ordering::SeqCst);
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let rang = self.service.db.bell().heard().now_or_never().is_some();
        if !rang || self.leaves_jobs.load(Ordering::SeqCst) || std::thread::panicking() {
            return;
        }
        let (settings, now) = (self.database.settings.clone(), self.clock.now());
        // The test's own runtime is at its end, and so are the connections that it drives.
        let look = move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let db = Database::connect(&settings).await.unwrap();
                let count =
                    Sql::new("SELECT COUNT(*) FROM jobs WHERE attempts = 0 AND run_at <= $1").bind(now);
                db.read().await.unwrap().fetch_one::<(i64,)>(count).await.unwrap().0
            })
        };
        let left = std::thread::spawn(look).join().unwrap();
        assert_eq!(left, 0, "jobs were queued and not done: call App::work, or App::leave_jobs");
    }
}
