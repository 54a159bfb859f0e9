//! The one wall to the database.
//!
//! SQLite by default, PostgreSQL where one machine is not enough; one SQL and one schema for both. A capability
//! writes an [`Sql`], binds [`Value`]s and runs it on a [`Conn`]: [`Database::read`] gives one that cannot write,
//! [`Database::begin`] a [`Tx`] that rolls back unless committed, [`Database::snapshot`] one consistent view. An act
//! that reads and then writes stands inside [`Database::retrying`]. `docs/database.md` has the rules for SQL and
//! migrations.

mod backup;
mod bell;
mod cause;
mod checksum;
mod codec;
mod condition;
mod connection;
mod database;
mod doubtful;
mod error;
mod failpoint;
mod files;
mod inspect;
mod kept;
mod migrate;
mod page;
mod postgres;
mod restore;
mod retry;
mod row;
mod rows;
mod schema;
mod settings;
mod sql;
mod sqlite;
mod statement_log;
mod transaction;
mod transfer;
mod usage;
mod value;
mod version;

pub use backup::{BackedUp, BackupFile, back_up, backups};
pub use bell::Bell;
pub use cause::Cause;
pub use checksum::{Checksum, TableSum};
pub use condition::Condition;
pub use connection::Conn;
pub use database::{Database, Dialect};
pub use doubtful::Doubtful;
pub use error::{Error, Result};
pub use failpoint::{Failpoint, Fault, NotAFault};
pub use files::free_bytes;
pub use kept::Kept;
pub use migrate::Schema;
pub use page::{Cursor, CursorError, Page, PageRequest};
pub use restore::restore;
pub use row::Row;
pub use settings::{DatabaseSettings, quoted};
pub use sql::Sql;
pub use transaction::Tx;
pub use transfer::{Copied, Moved, transfer};
pub use usage::{PoolUse, Size};
pub use value::{Column, Value};
pub use version::Version;
