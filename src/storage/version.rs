//! Which commits the database has: the cheapest question that tells whether what was read before still holds.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{self, Arc, PoisonError};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use tokio::sync::{Mutex, OnceCell};
use tokio::time::timeout;

/// Which commits the database had at a moment. Two are equal only if nothing at all was committed between them, by
/// whatever process, so whatever was read after the first one was taken is still so when the second one was. It says
/// nothing else: two may differ although nothing changed that anybody reads.
#[derive(Clone, PartialEq, Eq)]
pub struct Version {
    /// Which connection was asked: SQLite counts for each anew, and a server may be another one after a failure.
    connection: u64,
    commits: Commits,
}

#[derive(Clone, PartialEq, Eq)]
enum Commits {
    /// SQLite's `data_version`: it changes when another connection, of this process or another, has committed.
    Sqlite(i64),
    /// PostgreSQL's snapshot: the transactions that may be seen. It changes with each that writes, when it begins and when
    /// it ends, in any database of the server.
    Postgres(Arc<str>),
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Version(…)")
    }
}

/// Asks for versions, on a connection of its own: no pool, because SQLite's number holds for one connection, and because
/// what a pool does before and after each use costs more than the question.
///
/// Whoever comes while a question is on its way waits for the next one, with all who came since: an answer is for those
/// only who were there before its question was asked.
#[derive(Debug)]
pub(super) struct Watcher {
    address: Address,
    /// The question that is asked next, with those who wait for it.
    next: sync::Mutex<Arc<OnceCell<Version>>>,
    open: Mutex<Option<Numbered>>,
    opened: AtomicU64,
    patience: Duration,
}

#[derive(Debug)]
enum Address {
    Sqlite(Box<SqliteConnectOptions>),
    Postgres(Box<PgConnectOptions>),
}

/// A connection and its number.
#[derive(Debug)]
struct Numbered {
    number: u64,
    link: Link,
}

#[derive(Debug)]
enum Link {
    Sqlite(Box<SqliteConnection>),
    Postgres(Box<PgConnection>),
}

impl Watcher {
    /// One for a file; its connection is opened at the first question.
    pub(super) fn sqlite(options: SqliteConnectOptions, patience: Duration) -> Self {
        Self::of(Address::Sqlite(Box::new(options)), patience)
    }

    /// One for a server that is written to: a replica lags behind.
    pub(super) fn postgres(options: PgConnectOptions, patience: Duration) -> Self {
        Self::of(Address::Postgres(Box::new(options)), patience)
    }

    fn of(address: Address, patience: Duration) -> Self {
        let (next, open) = (sync::Mutex::default(), Mutex::new(None));
        Self { address, next, open, opened: AtomicU64::new(0), patience }
    }

    /// Which commits the database has now.
    pub(super) async fn version(&self) -> sqlx::Result<Version> {
        let question = Arc::clone(&*self.next.lock().unwrap_or_else(PoisonError::into_inner));
        let answer = timeout(self.patience, question.get_or_try_init(|| self.ask())).await;
        answer.map_err(|_| sqlx::Error::PoolTimedOut)?.cloned()
    }

    async fn ask(&self) -> sqlx::Result<Version> {
        let mut turn = self.open.lock().await;
        // From here on whoever comes waits for another question.
        *self.next.lock().unwrap_or_else(PoisonError::into_inner) = Arc::default();
        // It is out of its place while it is asked: whoever gives up half-way leaves no half answer to the next.
        if let Some(mut open) = turn.take()
            && let Ok(commits) = open.link.ask().await
        {
            let version = Version { connection: open.number, commits };
            *turn = Some(open);
            return Ok(version);
        }
        // There was none, or it broke: a server that was started anew is asked again at once.
        // Rarely done, and large.
        let mut open = Box::pin(self.connect()).await?;
        let version = Version { connection: open.number, commits: open.link.ask().await? };
        *turn = Some(open);
        Ok(version)
    }

    async fn connect(&self) -> sqlx::Result<Numbered> {
        let link = match &self.address {
            Address::Sqlite(options) => Link::Sqlite(Box::new(options.connect().await?)),
            Address::Postgres(options) => Link::Postgres(Box::new(options.connect().await?)),
        };
        Ok(Numbered { number: self.opened.fetch_add(1, Ordering::Relaxed), link })
    }

    /// Lets go of the connection.
    pub(super) async fn close(&self) -> sqlx::Result<()> {
        match self.open.lock().await.take().map(|open| open.link) {
            Some(Link::Sqlite(connection)) => connection.close().await,
            Some(Link::Postgres(connection)) => connection.close().await,
            None => Ok(()),
        }
    }
}

impl Link {
    async fn ask(&mut self) -> sqlx::Result<Commits> {
        match self {
            Self::Sqlite(connection) => {
                let (number,) = sqlx::query_as("PRAGMA data_version").fetch_one(connection.as_mut()).await?;
                Ok(Commits::Sqlite(number))
            }
            Self::Postgres(connection) => {
                let query = sqlx::query_as("SELECT CAST(pg_current_snapshot() AS TEXT)");
                let (snapshot,): (String,) = query.fetch_one(connection.as_mut()).await?;
                Ok(Commits::Postgres(snapshot.into()))
            }
        }
    }
}
