//! How PostgreSQL is reached: serializable writers, read-only readers, and a limit on every wait.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnectionMetadata;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, Executor, PgPool, Postgres, Transaction};

use super::cause::Cause;
use super::error::{Error, Result};
use super::settings::DatabaseSettings;
use super::version::Watcher;

/// How long to wait for a free connection; a page that says "busy" is better than one that does not come.
const PATIENCE: Duration = Duration::from_secs(2);

/// The oldest version that the tests run on.
const OLDEST: i32 = 15;

/// The limits of every connection. The finder's index trusts that no transaction lives longer than 15 seconds.
const LIMITS: [(&str, &str); 3] =
    [("statement_timeout", "10s"), ("lock_timeout", "5s"), ("idle_in_transaction_session_timeout", "10s")];

/// What a writer's connection is. Reading a whole small table counts against everybody who writes to it, and the
/// planner reads small tables whole; by an index, only what was looked for counts. Where there is no index the planner
/// reckons a fantastic cost, at which the server would compile each statement first, for half a second.
const WATCHED: [(&str, &str); 3] =
    [("default_transaction_isolation", "serializable"), ("enable_seqscan", "off"), ("jit", "off")];

/// The pools of one server, or of a server and its replica.
#[derive(Clone)]
pub(super) struct Pools {
    pub(super) writers: PgPool,
    pub(super) readers: PgPool,
    /// Readers of the server that is written to; the same pool where there is no replica.
    pub(super) current_readers: PgPool,
    pub(super) watcher: Arc<Watcher>,
    has_replica: bool,
    /// The same database without limits, for migrations.
    address: PgConnectOptions,
}

impl fmt::Debug for Pools {
    /// Leaves out the address: the driver's own debug output shows its password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pools")
            .field("writers", &self.writers)
            .field("readers", &self.readers)
            .finish_non_exhaustive()
    }
}

impl Pools {
    pub(super) async fn open(settings: &DatabaseSettings) -> Result<Self> {
        let address = parse(&settings.url)?;
        let reader_address = settings.reader_url.as_deref().map_or_else(|| Ok(address.clone()), parse)?;
        examine(&address).await?;
        let patience = settings.acquire_timeout.unwrap_or(PATIENCE);
        let pool = |connections: u32| {
            let pool = PgPoolOptions::new().max_connections(connections.max(1)).acquire_timeout(patience);
            if settings.checks_on_release() { pool.after_release(end_transaction) } else { pool }
        };
        let limited =
            |address: PgConnectOptions| if settings.unhurried { address } else { address.options(LIMITS) };
        let write = limited(address.clone()).options(WATCHED);
        let reading =
            |address: PgConnectOptions| limited(address).options([("default_transaction_read_only", "on")]);
        let readers = |address: PgConnectOptions| pool(settings.readers).connect_lazy_with(reading(address));
        let current_readers = readers(address.clone());
        let watcher = Arc::new(Watcher::postgres(reading(address.clone()), patience));
        let has_replica = settings.reader_url.is_some();
        let readers = match settings.reader_url {
            Some(_) => readers(reader_address),
            None => current_readers.clone(),
        };
        Ok(Self {
            writers: pool(settings.writers).connect_lazy_with(write),
            readers,
            current_readers,
            watcher,
            has_replica,
            address,
        })
    }

    /// Whether others are read from than the server that is written to.
    pub(super) fn has_replica(&self) -> bool {
        self.has_replica
    }

    pub(super) async fn begin(&self) -> sqlx::Result<Transaction<'static, Postgres>> {
        self.writers.begin().await
    }

    /// A connection for migrations: they may take long, and wait for another instance's.
    pub(super) async fn without_limits(&self) -> sqlx::Result<PgConnection> {
        self.address.connect().await
    }

    pub(super) async fn close(&self) {
        // A connection that cannot be closed any more is gone.
        drop(self.watcher.close().await);
        self.readers.close().await;
        self.current_readers.close().await;
        self.writers.close().await;
    }
}

/// Ends whatever transaction is open on the server. A `begin` that was cancelled half-way leaves one behind that the
/// driver does not know of, and the next user's writes would vanish in it. `BEGIN` first, because a lone `ROLLBACK`
/// writes a warning into the server's log each time.
fn end_transaction(
    connection: &mut PgConnection,
    _: PoolConnectionMetadata,
) -> Pin<Box<dyn Future<Output = sqlx::Result<bool>> + Send + '_>> {
    Box::pin(async {
        connection.execute(sqlx::raw_sql("BEGIN; ROLLBACK")).await?;
        Ok(!connection.is_in_transaction())
    })
}

/// How many bytes the database takes on the server.
pub(super) async fn size(pools: &Pools) -> sqlx::Result<u64> {
    let query = sqlx::query_as("SELECT pg_database_size(current_database())");
    let (bytes,): (i64,) = query.fetch_one(&pools.current_readers).await?;
    Ok(u64::try_from(bytes).unwrap_or_default())
}

fn parse(url: &str) -> Result<PgConnectOptions> {
    url.parse().map_err(|error: sqlx::Error| {
        Error::Refused(format!(
            "The PostgreSQL address cannot be read: {error}. Write it as postgres://user:password@host:5432/name."
        ))
    })
}

/// What the server says of itself: version, encoding, and how the database orders text.
type Traits = (i32, String, String, String);

/// Refuses a server on which pages would come out in another order, or that is older than the tests know.
async fn examine(address: &PgConnectOptions) -> Result<()> {
    let (version, encoding, provider, collation) = ask(address).await.map_err(|error| {
        Error::Refused(format!(
            "PostgreSQL at {} port {} cannot be used: {}. Check that it runs, that the database exists, and \
             REGISTER_DATABASE_URL.",
            address.get_host(),
            address.get_port(),
            Cause::new(error)
        ))
    })?;
    fit(version, &encoding, &provider, &collation).map_err(Error::Refused)
}

async fn ask(address: &PgConnectOptions) -> sqlx::Result<Traits> {
    let mut connection = address.connect().await?;
    let traits = sqlx::query_as(
        "SELECT CAST(current_setting('server_version_num') AS INTEGER), pg_encoding_to_char(encoding), \
         CAST(datlocprovider AS TEXT), CAST(datcollate AS TEXT) FROM pg_database WHERE datname = current_database()",
    )
    .fetch_one(&mut connection)
    .await?;
    connection.close().await?;
    Ok(traits)
}

fn fit(version: i32, encoding: &str, provider: &str, collation: &str) -> Result<(), String> {
    if version < OLDEST * 10_000 {
        return Err(format!(
            "PostgreSQL {} is older than {OLDEST}, the oldest that this service is tested on. Use a newer server.",
            version / 10_000
        ));
    }
    // The builtin provider orders every locale it has by code point; ICU never does.
    let by_code_point = match provider {
        "b" => true,
        "c" => matches!(collation, "C" | "POSIX" | "C.UTF-8" | "C.utf8"),
        _ => false,
    };
    if by_code_point && encoding == "UTF8" {
        return Ok(());
    }
    Err(format!(
        "The database sorts text by {collation:?} in {encoding}, and this service needs C or C.UTF-8 in UTF8, so that \
         lists come in one order everywhere. Make it anew: CREATE DATABASE register TEMPLATE template0 \
         ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_orders_by_code_point_is_fit() {
        for (provider, collation) in [("c", "C"), ("c", "C.UTF-8"), ("c", "C.utf8"), ("b", "C.UTF-8")] {
            assert_eq!(fit(150_018, "UTF8", provider, collation), Ok(()), "{provider} {collation}");
        }
    }

    #[test]
    fn another_order_is_refused_with_the_way_out() {
        for (encoding, provider, collation) in
            [("UTF8", "c", "en_GB.UTF-8"), ("UTF8", "i", "C"), ("LATIN1", "c", "C"), ("SQL_ASCII", "c", "C")]
        {
            let sentence = fit(170_002, encoding, provider, collation).unwrap_err();
            assert!(sentence.contains("CREATE DATABASE register TEMPLATE template0"), "{sentence}");
        }
    }

    #[test]
    fn an_old_server_is_refused_by_its_number() {
        let sentence = fit(140_012, "UTF8", "c", "C").unwrap_err();
        assert!(sentence.contains("PostgreSQL 14 is older than 15"), "{sentence}");
    }
}
