//! How an SQLite file is opened: one writer, many readers.

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::{PoolConnection, PoolConnectionMetadata};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection, Sqlite, SqlitePool, Transaction};

use super::cause::Cause;
use super::error::{Error, Result};
use super::files;
use super::settings::DatabaseSettings;
use super::version::Watcher;

/// How long to wait for another process's write, and for our own turn to write.
const PATIENCE: Duration = Duration::from_secs(5);

/// The write-ahead log is cut to this size after a checkpoint, so that one large import does not keep its space.
const LOG_BYTES: &str = "67108864";

/// The pools of one file.
#[derive(Debug, Clone)]
pub(super) struct Pools {
    /// One connection: SQLite takes one writer at a time, and a queue of ours is fairer than its busy handler.
    pub(super) writer: SqlitePool,
    pub(super) readers: SqlitePool,
    pub(super) watcher: Arc<Watcher>,
}

impl Pools {
    pub(super) async fn open(settings: &DatabaseSettings) -> Result<Self> {
        if settings.reader_url.is_some() {
            return Err(Error::Refused(
                "Only PostgreSQL can have a second address for reading. Remove the reader's address."
                    .to_owned(),
            ));
        }
        let path = files::path(&settings.url)?;
        if settings.must_exist {
            files::require(&path)?;
        }
        files::prepare(&path, settings.create)?;
        let options = options(&path);
        let patience = settings.acquire_timeout.unwrap_or(PATIENCE);
        let pool = |connections| {
            let pool = SqlitePoolOptions::new()
                .max_connections(connections)
                // Only the line to a server breaks while nobody uses it.
                .test_before_acquire(false)
                .acquire_timeout(patience);
            if settings.checks_on_release() { pool.after_release(outside_transaction) } else { pool }
        };
        let writer = open_patiently(&pool(1), &options).await.map_err(|cause| unfit(&path, &cause))?;
        let reading = options.pragma("query_only", "ON");
        let readers = pool(settings.readers.max(1)).connect_lazy_with(reading.clone());
        let watcher = Watcher::sqlite(reading, patience);
        Ok(Self { writer, readers, watcher: Arc::new(watcher) })
    }

    /// Begins by taking the write lock: a transaction that reads first and asks for the lock later fails at once when
    /// another process wrote in between.
    pub(super) async fn begin(&self) -> sqlx::Result<Transaction<'static, Sqlite>> {
        self.writer.begin_with("BEGIN IMMEDIATE").await
    }

    /// A connection apart from those of the service, for work that takes long and would keep a reader from others.
    pub(super) async fn apart(&self) -> sqlx::Result<PoolConnection<Sqlite>> {
        alone(self.writer.connect_options().as_ref().clone()).await
    }

    /// The file.
    pub(super) fn file(&self) -> PathBuf {
        self.writer.connect_options().get_filename().to_owned()
    }

    /// Looks again at tables that changed much since they were last looked at, and at no more rows than it takes.
    pub(super) async fn tend(&self) -> sqlx::Result<()> {
        sqlx::query("PRAGMA optimize").execute(&self.writer).await.map(drop)
    }

    /// Moves the write-ahead log into the file and empties it.
    pub(super) async fn checkpoint(&self) -> sqlx::Result<()> {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&self.writer).await.map(drop)
    }

    /// Lets go, and leaves the log to the service that goes on: emptying it would hold up its writers.
    pub(super) async fn leave(&self) {
        self.stop_reading().await;
        self.writer.close().await;
    }

    async fn stop_reading(&self) {
        // A connection that cannot be closed any more is gone.
        drop(self.watcher.close().await);
        self.readers.close().await;
    }

    /// Waits for readers to finish, so that the last checkpoint can empty the log.
    pub(super) async fn close(&self) -> sqlx::Result<()> {
        self.stop_reading().await;
        let checkpoint = self.checkpoint().await;
        self.writer.close().await;
        checkpoint
    }
}

/// A connection apart from those of the service, to a finished file that nobody writes: nothing is made beside it.
pub(super) async fn look_at(path: &Path) -> sqlx::Result<PoolConnection<Sqlite>> {
    let options = SqliteConnectOptions::new().filename(path).read_only(true).immutable(true);
    alone(options.pragma("trusted_schema", "OFF").pragma("cell_size_check", "ON")).await
}

async fn alone(options: SqliteConnectOptions) -> sqlx::Result<PoolConnection<Sqlite>> {
    SqlitePoolOptions::new().max_connections(1).connect_with(options).await?.acquire().await
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL loses acknowledged writes in a power cut; FULL does not.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("journal_size_limit", LOG_BYTES)
}

/// Keeps a connection only when it has no transaction open. After a full disk SQLite has rolled back by itself while
/// the driver still counts a transaction, and every later `begin` on that connection would fail.
fn outside_transaction(
    connection: &mut SqliteConnection,
    _: PoolConnectionMetadata,
) -> Pin<Box<dyn Future<Output = sqlx::Result<bool>> + Send + '_>> {
    Box::pin(async {
        // A rollback may still be on its way to the connection's thread; the answer to a ping comes after it.
        connection.ping().await?;
        Ok(!connection.is_in_transaction())
    })
}

/// Opens the first connection. Turning a new file into one with a write-ahead log does not wait for another instance
/// that does the same, so the waiting is done here.
async fn open_patiently(
    pool: &SqlitePoolOptions,
    options: &SqliteConnectOptions,
) -> Result<SqlitePool, Cause> {
    let pause = Duration::from_millis(50);
    let mut waited = Duration::ZERO;
    loop {
        match pool.clone().connect_with(options.clone()).await.map_err(Cause::new) {
            Err(cause) if cause.is_unavailable() && waited < PATIENCE => tokio::time::sleep(pause).await,
            answer => return answer,
        }
        waited += pause;
    }
}

fn unfit(path: &Path, cause: &Cause) -> Error {
    Error::Refused(format!(
        "The database {} cannot be used: {cause}. It must be a file of this service, in a folder that the service's \
         user may write.",
        path.display()
    ))
}
