//! The database that a test stands on.

use std::path::PathBuf;
use std::time::Duration;

use pa_registry::storage::{Database, DatabaseSettings, Failpoint};
use tempfile::TempDir;

use super::{postgres, sqlite};

/// A database of a test's own.
pub(crate) struct TestDatabase {
    /// The database, migrated unless the test asked for an empty one.
    pub(crate) db: Database,
    /// How to reach it again, for what has to happen at once from two sides.
    pub(crate) settings: DatabaseSettings,
    /// Where an SQLite file lies; it goes with the test.
    _folder: TempDir,
}

impl TestDatabase {
    /// A migrated database.
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// A migrated database whose settings were changed first.
    pub(crate) async fn with(change: impl FnOnce(&mut DatabaseSettings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = match postgres_address() {
            Some(server) => postgres::migrated(&server).await,
            None => sqlite::migrated(&folder).await,
        };
        Self::open(settings, folder, change).await
    }

    /// A database with nothing in it.
    pub(crate) async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = match postgres_address() {
            Some(server) => postgres::empty(&server).await,
            None => sqlite::empty(&folder),
        };
        Self::open(settings, folder, |_| {}).await
    }

    /// An SQLite file whatever the suite runs on, for what only SQLite does.
    pub(crate) async fn on_sqlite(change: impl FnOnce(&mut DatabaseSettings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::open(sqlite::migrated(&folder).await, folder, change).await
    }

    /// A PostgreSQL database for what only PostgreSQL does, or nothing where the suite has none.
    pub(crate) async fn on_postgres(change: impl FnOnce(&mut DatabaseSettings)) -> Option<Self> {
        let Some(server) = postgres_address() else {
            println!("skipped: REGISTER_TEST_DATABASE_URL names no PostgreSQL");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        Some(Self::open(postgres::migrated(&server).await, folder, change).await)
    }

    /// The same database as another instance of the service sees it.
    pub(crate) async fn another_instance(&self) -> Database {
        Database::connect(&self.settings).await.unwrap()
    }

    async fn open(
        mut settings: DatabaseSettings,
        folder: TempDir,
        change: impl FnOnce(&mut DatabaseSettings),
    ) -> Self {
        settings.statement_log = statement_log();
        settings.failpoint = Failpoint::ready();
        // A test machine is busy with other tests; "busy" has tests of its own.
        settings.acquire_timeout = Some(Duration::from_secs(30));
        change(&mut settings);
        let db = Database::connect(&settings).await.unwrap();
        Self { db, settings, _folder: folder }
    }
}

/// The PostgreSQL server that the suite runs on, if it does.
#[expect(clippy::disallowed_methods, reason = "the suite's own settings, read here only")]
pub(crate) fn postgres_address() -> Option<String> {
    std::env::var("REGISTER_TEST_DATABASE_URL").ok().filter(|address| !address.is_empty())
}

/// The file in which the places of executed statements are collected, if they are.
#[expect(clippy::disallowed_methods, reason = "the suite's own settings, read here only")]
pub(crate) fn statement_log() -> Option<PathBuf> {
    std::env::var_os("REGISTER_STATEMENT_LOG").filter(|path| !path.is_empty()).map(PathBuf::from)
}
