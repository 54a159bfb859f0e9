//! How the database is, for those who look after it.

use std::fs::Metadata;
use std::path::Path;

use time::OffsetDateTime;

use super::connection::Conn;
use super::database::{Database, Dialect, Pools};
use super::error::Result;
use super::files;
use super::schema::{Kind, tables};
use super::sql::Sql;
use crate::clock::Timestamp;

/// How the database is.
#[derive(Debug, Clone)]
pub struct Condition {
    /// Which database, its version, and how it orders text.
    pub product: String,
    /// How large it is.
    pub bytes: u64,
    /// What is damaged, one sentence each.
    pub damage: Vec<String>,
    /// The server's clock; a file has none.
    pub server_time: Option<Timestamp>,
    /// The newest trace of time in it: the last change of its file, or the last instant at which a row was made.
    pub newest_trace: Option<Timestamp>,
    /// How large the write-ahead log of SQLite is.
    pub log_bytes: Option<u64>,
}

const SQLITE: &str = "SELECT 'SQLite ' || sqlite_version(), c.page_count * s.page_size, NULL \
     FROM pragma_page_count AS c, pragma_page_size AS s";
const POSTGRES: &str = "SELECT 'PostgreSQL ' || current_setting('server_version') || ', text in ' || \
     pg_encoding_to_char(encoding) || ' by ' || datcollate, pg_database_size(datname), clock_timestamp() \
     FROM pg_database WHERE datname = current_database()";

// No LIMIT: SQLite may hand it to a pragma, which then misses a table of that name. The check stops at 100 sentences, and
// rows that refer to nothing are counted.
const SQLITE_DAMAGE: &str = "SELECT quick_check FROM pragma_quick_check WHERE quick_check <> 'ok' \
     UNION ALL SELECT 'rows of ' || \"table\" || ' refer to rows of ' || parent || ' that are not there: ' || COUNT(*) \
     FROM pragma_foreign_key_check GROUP BY \"table\", parent";
const POSTGRES_DAMAGE: &str = "SELECT 'the index ' || CAST(CAST(indexrelid AS regclass) AS TEXT) || ' is not valid' FROM pg_index \
     WHERE NOT indisvalid LIMIT 20";

impl Database {
    /// How the database is. Nothing is changed.
    pub async fn condition(&self) -> Result<Condition> {
        let mut db = self.read().await?;
        // Each database tells it in its own way.
        let (product, damage) = match self.dialect() {
            Dialect::Sqlite => (SQLITE, SQLITE_DAMAGE),
            Dialect::Postgres => (POSTGRES, POSTGRES_DAMAGE),
        };
        let told = db.fetch_one::<(String, i64, Option<Timestamp>)>(Sql::new(product)).await?;
        let damage = db.fetch_all::<(String,)>(Sql::new(damage)).await?;
        let (product, bytes, server_time) = told;
        let rows = newest_row(&mut db).await?;
        let file = match &self.pools {
            Pools::Sqlite(pools) => Some(pools.file()),
            Pools::Postgres(_) => None,
        };
        let log = file.as_deref().map(|file| files::beside(file, "-wal"));
        let changed = [file.as_deref(), log.as_deref()].into_iter().flatten().filter_map(changed_at).max();
        Ok(Condition {
            product,
            bytes: u64::try_from(bytes).unwrap_or_default(),
            damage: damage.into_iter().map(|(sentence,)| sentence).collect(),
            server_time,
            newest_trace: rows.max(changed),
            log_bytes: log.map(|log| log.metadata().map_or(0, |log: Metadata| log.len())),
        })
    }
}

/// When the newest row was made, of all tables that say when.
async fn newest_row(db: &mut Conn) -> Result<Option<Timestamp>> {
    let mut newest = None;
    for table in tables(db).await? {
        let says_when = |column: &&super::schema::ColumnOf| {
            column.name.as_str() == "created_at" && column.kind == Kind::Timestamp
        };
        if let Some(column) = table.columns.iter().find(says_when) {
            let mut sql = Sql::new("SELECT MAX(");
            sql.push_names([&column.name]).push(") FROM ").push_names([&table.name]);
            let (made_at,) = db.fetch_one::<(Option<Timestamp>,)>(sql).await?;
            newest = newest.max(made_at);
        }
    }
    Ok(newest)
}

fn changed_at(path: &Path) -> Option<Timestamp> {
    let changed = path.metadata().and_then(|file| file.modified()).ok()?;
    Some(OffsetDateTime::from(changed).into())
}
