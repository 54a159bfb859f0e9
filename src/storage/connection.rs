//! A connection: runs statements on whichever database is there.

use std::ops::{Deref, DerefMut};
use std::panic::Location;
use std::path::Path;

use sqlx::pool::PoolConnection;
use sqlx::{Postgres, Sqlite, Transaction};

use super::database::Dialect;
use super::error::{Error, Result};
use super::failpoint::Failpoint;
use super::row::Row;
use super::sql::Sql;
use super::sqlite;
use super::statement_log::StatementLog;
use super::value::arguments;

/// Something that runs statements: a reader, a snapshot, or (through [`super::Tx`]) a transaction.
#[derive(Debug)]
pub struct Conn {
    pub(super) link: Link,
    log: StatementLog,
    failpoint: Failpoint,
    /// A statement failed, or was dropped half-way. PostgreSQL would answer COMMIT with "ok" and keep nothing, and
    /// SQLite would keep the other half; so a transaction in this state runs and commits nothing more.
    broken: bool,
}

/// The driver's connection.
#[derive(Debug)]
pub(super) enum Link {
    Sqlite(Held<Sqlite>),
    Postgres(Held<Postgres>),
}

/// A connection from the pool, inside a transaction or not.
#[derive(Debug)]
pub(super) enum Held<DB: sqlx::Database> {
    Alone(PoolConnection<DB>),
    Transaction(Transaction<'static, DB>),
}

impl Conn {
    pub(super) fn new(link: Link, log: StatementLog, failpoint: Failpoint) -> Self {
        Self { link, log, failpoint, broken: false }
    }

    /// Runs a statement and says how many rows it changed.
    pub async fn execute(&mut self, sql: Sql) -> Result<u64> {
        let (text, values, place) = sql.into_parts();
        self.starting()?;
        let answer = match &mut self.link {
            Link::Sqlite(link) => {
                let query = sqlx::query_with(text, arguments::<Sqlite>(values)?);
                query.execute(&mut **link).await.map(|done| done.rows_affected())
            }
            Link::Postgres(link) => {
                let query = sqlx::query_with(text, arguments::<Postgres>(values)?);
                query.execute(&mut **link).await.map(|done| done.rows_affected())
            }
        };
        self.finished(place, answer)
    }

    /// Runs a statement and reads all its rows.
    pub async fn fetch_all<T: Row>(&mut self, sql: Sql) -> Result<Vec<T>> {
        let (text, values, place) = sql.into_parts();
        self.starting()?;
        let answer = match &mut self.link {
            Link::Sqlite(link) => {
                sqlx::query_as_with(text, arguments::<Sqlite>(values)?).fetch_all(&mut **link).await
            }
            Link::Postgres(link) => {
                sqlx::query_as_with(text, arguments::<Postgres>(values)?).fetch_all(&mut **link).await
            }
        };
        self.finished(place, answer)
    }

    /// Runs a statement and reads its first row, if there is one.
    pub async fn fetch_optional<T: Row>(&mut self, sql: Sql) -> Result<Option<T>> {
        let (text, values, place) = sql.into_parts();
        self.starting()?;
        let answer = match &mut self.link {
            Link::Sqlite(link) => {
                sqlx::query_as_with(text, arguments::<Sqlite>(values)?).fetch_optional(&mut **link).await
            }
            Link::Postgres(link) => {
                sqlx::query_as_with(text, arguments::<Postgres>(values)?).fetch_optional(&mut **link).await
            }
        };
        self.finished(place, answer)
    }

    /// Runs a statement and reads its first row, which has to be there.
    pub async fn fetch_one<T: Row>(&mut self, sql: Sql) -> Result<T> {
        self.fetch_optional(sql).await?.ok_or(Error::Missing)
    }

    /// A finished SQLite file that nobody writes.
    pub(super) async fn look_at(path: &Path, log: StatementLog) -> Result<Self> {
        let link = Link::Sqlite(Held::Alone(sqlite::look_at(path).await?));
        Ok(Self::new(link, log, Failpoint::default()))
    }

    /// Lets go of a connection that belongs to no pool of the service.
    pub(super) async fn close(self) -> Result<()> {
        match self.link {
            Link::Sqlite(Held::Alone(connection)) => connection.close().await?,
            Link::Postgres(Held::Alone(connection)) => connection.close().await?,
            Link::Sqlite(Held::Transaction(_)) | Link::Postgres(Held::Transaction(_)) => {}
        }
        Ok(())
    }

    /// Which database this is.
    pub(super) fn dialect(&self) -> Dialect {
        match self.link {
            Link::Sqlite(_) => Dialect::Sqlite,
            Link::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Whether a transaction on this connection can no longer be committed.
    pub(super) fn is_broken(&self) -> bool {
        self.broken
    }

    pub(super) fn failpoint(&self) -> &Failpoint {
        &self.failpoint
    }

    pub(super) fn starting(&mut self) -> Result<()> {
        if self.broken && self.link.is_transaction() {
            return Err(Error::Aborted);
        }
        self.broken = true;
        Ok(self.failpoint.statement()?)
    }

    pub(super) fn finished<T>(
        &mut self,
        place: &'static Location<'static>,
        answer: sqlx::Result<T>,
    ) -> Result<T> {
        let answer = answer?;
        self.broken = false;
        self.log.ran(place);
        Ok(answer)
    }
}

impl Link {
    fn is_transaction(&self) -> bool {
        matches!(self, Self::Sqlite(Held::Transaction(_)) | Self::Postgres(Held::Transaction(_)))
    }
}

impl<DB: sqlx::Database> Deref for Held<DB> {
    type Target = DB::Connection;

    fn deref(&self) -> &Self::Target {
        match self {
            Self::Alone(connection) => connection,
            Self::Transaction(transaction) => transaction,
        }
    }
}

impl<DB: sqlx::Database> DerefMut for Held<DB> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match self {
            Self::Alone(connection) => connection,
            Self::Transaction(transaction) => transaction,
        }
    }
}
