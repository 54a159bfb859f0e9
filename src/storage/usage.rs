//! How much of the database is used, for the monitoring.

use std::path::Path;

use sqlx::Pool;

use super::database::{Database, Pools};
use super::error::Result;
use super::postgres;

/// The connections of one pool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolUse {
    /// What the pool is for: `writers`, `readers`, or `current_readers` where others read from a replica.
    pub pool: &'static str,
    /// Connections that are open.
    pub open: u64,
    /// Open connections that nobody uses.
    pub idle: u64,
    /// The most that may be open.
    pub most: u64,
}

/// Bytes that the database takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// The file, or the whole database on a server.
    pub data: u64,
    /// SQLite's write-ahead log; a server keeps its own elsewhere.
    pub log: u64,
}

impl Database {
    /// How the connections are used.
    #[must_use]
    pub fn pool_use(&self) -> Vec<PoolUse> {
        match &self.pools {
            Pools::Sqlite(pools) => vec![of("writers", &pools.writer), of("readers", &pools.readers)],
            Pools::Postgres(pools) => {
                let mut all = vec![of("writers", &pools.writers), of("readers", &pools.readers)];
                if pools.has_replica() {
                    all.push(of("current_readers", &pools.current_readers));
                }
                all
            }
        }
    }

    /// How large the database is.
    pub async fn size(&self) -> Result<Size> {
        match &self.pools {
            Pools::Sqlite(pools) => {
                let file = pools.file();
                let mut log = file.clone().into_os_string();
                log.push("-wal");
                Ok(Size { data: bytes(&file), log: bytes(Path::new(&log)) })
            }
            Pools::Postgres(pools) => Ok(Size { data: postgres::size(pools).await?, log: 0 }),
        }
    }
}

/// The length of a file; the log is not there while nothing is open.
fn bytes(path: &Path) -> u64 {
    path.metadata().map_or(0, |file| file.len())
}

fn of<DB: sqlx::Database>(name: &'static str, pool: &Pool<DB>) -> PoolUse {
    PoolUse {
        pool: name,
        open: pool.size().into(),
        idle: u64::try_from(pool.num_idle()).unwrap_or(u64::MAX),
        most: pool.options().get_max_connections().into(),
    }
}
