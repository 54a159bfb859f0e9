//! The database: where connections come from.

use super::bell::Bell;
use super::connection::{Conn, Held, Link};
use super::error::{Error, Result};
use super::failpoint::Failpoint;
use super::migrate;
use super::settings::DatabaseSettings;
use super::sql::Sql;
use super::statement_log::StatementLog;
use super::transaction::Tx;
use super::version::Version;
use super::{postgres, sqlite};

/// Which database is there. A statement that depends on it must say why, and have a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// An embedded file.
    Sqlite,
    /// A server.
    Postgres,
}

/// The database; clones share their connections.
#[derive(Debug, Clone)]
pub struct Database {
    pub(super) pools: Pools,
    pub(super) log: StatementLog,
    bell: Bell,
    failpoint: Failpoint,
}

#[derive(Debug, Clone)]
pub(super) enum Pools {
    Sqlite(sqlite::Pools),
    Postgres(Box<postgres::Pools>),
}

impl Database {
    /// Reaches the database, or refuses it with a sentence that says what to do.
    pub async fn connect(settings: &DatabaseSettings) -> Result<Self> {
        let log = StatementLog::open(settings.statement_log.as_deref())?;
        let pools = match settings.url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => Pools::Sqlite(sqlite::Pools::open(settings).await?),
            Some("postgres" | "postgresql") => {
                Pools::Postgres(Box::new(postgres::Pools::open(settings).await?))
            }
            _ => {
                return Err(Error::Refused(
                    "The database address must begin with sqlite: or postgres:. Correct REGISTER_DATABASE_URL."
                        .to_owned(),
                ));
            }
        };
        Ok(Self { pools, log, bell: Bell::default(), failpoint: settings.failpoint.clone() })
    }

    /// Brings the schema to this version of the service; two instances may do so at once.
    pub async fn migrate(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite(pools) => migrate::sqlite(pools).await,
            Pools::Postgres(pools) => migrate::postgres(pools).await,
        }
    }

    /// A connection that cannot write, in either database.
    pub async fn read(&self) -> Result<Conn> {
        let link = match &self.pools {
            Pools::Sqlite(pools) => Link::Sqlite(Held::Alone(pools.readers.acquire().await?)),
            Pools::Postgres(pools) => Link::Postgres(Held::Alone(pools.readers.acquire().await?)),
        };
        Ok(self.conn(link))
    }

    /// A connection that cannot write and that lags behind nothing: where reads usually go to a replica, this one goes
    /// to the server that is written to. For what must be felt at once, such as the end of a session.
    pub async fn read_current(&self) -> Result<Conn> {
        match &self.pools {
            Pools::Sqlite(_) => self.read().await,
            Pools::Postgres(pools) => {
                let link = Link::Postgres(Held::Alone(pools.current_readers.acquire().await?));
                Ok(self.conn(link))
            }
        }
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> Result<Tx> {
        let link = match &self.pools {
            Pools::Sqlite(pools) => Link::Sqlite(Held::Transaction(pools.begin().await?)),
            Pools::Postgres(pools) => Link::Postgres(Held::Transaction(pools.begin().await?)),
        };
        Ok(Tx::new(self.conn(link), self.bell.clone()))
    }

    /// Begins a transaction that may write and that takes no part in PostgreSQL's watch over who read what others
    /// write. Whoever writes beside it does not lose more often because of it, so it has to guard itself: by unique
    /// keys, and by conditions on what it read. On SQLite, with its one writer, it is a transaction like any other.
    pub async fn begin_unwatched(&self) -> Result<Tx> {
        match &self.pools {
            Pools::Sqlite(_) => self.begin().await,
            Pools::Postgres(pools) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ";
                let link = Link::Postgres(Held::Transaction(pools.writers.begin_with(begin).await?));
                Ok(Tx::new(self.conn(link), self.bell.clone()))
            }
        }
    }

    /// A connection that cannot write and whose every statement sees the database as it was at the first.
    pub async fn snapshot(&self) -> Result<Conn> {
        let link = match &self.pools {
            Pools::Sqlite(pools) => Link::Sqlite(Held::Transaction(pools.readers.begin().await?)),
            Pools::Postgres(pools) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Link::Postgres(Held::Transaction(pools.readers.begin_with(begin).await?))
            }
        };
        Ok(self.conn(link))
    }

    /// The file's pools, for what only SQLite can do.
    pub(super) fn sqlite(&self) -> Result<&sqlite::Pools> {
        match &self.pools {
            Pools::Sqlite(pools) => Ok(pools),
            Pools::Postgres(_) => Err(Error::Refused("Only an SQLite register is one file.".to_owned())),
        }
    }

    /// A connection apart from those of the service, for work that takes long and would keep one from others.
    pub(super) async fn apart(&self) -> Result<Conn> {
        Ok(self.conn(Link::Sqlite(Held::Alone(self.sqlite()?.apart().await?))))
    }

    fn conn(&self, link: Link) -> Conn {
        Conn::new(link, self.log.clone(), self.failpoint.clone())
    }

    /// Rings after each transaction of this process that left work behind ([`Tx::ring_when_kept`]).
    #[must_use]
    pub fn bell(&self) -> &Bell {
        &self.bell
    }

    /// Which commits the database has now, for [`super::Kept`].
    pub async fn version(&self) -> Result<Version> {
        self.failpoint.statement()?;
        Ok(match &self.pools {
            Pools::Sqlite(pools) => pools.watcher.version().await?,
            Pools::Postgres(pools) => pools.watcher.version().await?,
        })
    }

    /// Whether the database answers and has its schema.
    pub async fn ping(&self) -> Result<()> {
        self.read().await?.fetch_one::<(i64,)>(Sql::new("SELECT COUNT(*) FROM _sqlx_migrations")).await?;
        Ok(())
    }

    /// Which database this is.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        match &self.pools {
            Pools::Sqlite(_) => Dialect::Sqlite,
            Pools::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Moves SQLite's write-ahead log into its file, which constant reading would let grow; to be done every few
    /// minutes. PostgreSQL does so itself.
    pub async fn checkpoint(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite(pools) => Ok(pools.checkpoint().await?),
            Pools::Postgres(_) => Ok(()),
        }
    }

    /// Lets SQLite look whether what it knows of its tables, by which it chooses indexes, is out of date; to be done
    /// every day. PostgreSQL does so itself.
    pub async fn tend(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite(pools) => Ok(pools.tend().await?),
            Pools::Postgres(_) => Ok(()),
        }
    }

    /// Lets go of a database that a service may go on using; its log is left to it.
    pub async fn leave(&self) {
        match &self.pools {
            Pools::Sqlite(pools) => pools.leave().await,
            Pools::Postgres(pools) => pools.close().await,
        }
    }

    /// Waits until connections in use come back, then lets go of the database.
    pub async fn close(&self) -> Result<()> {
        match &self.pools {
            Pools::Sqlite(pools) => pools.close().await?,
            Pools::Postgres(pools) => pools.close().await,
        }
        Ok(())
    }
}
