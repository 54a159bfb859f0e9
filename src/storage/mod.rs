//! The one wall to the database.
//!
//! SQLite by default, PostgreSQL where one machine is not enough; one SQL and one schema for both. A capability
//! writes an [`Sql`], binds [`Value`]s and runs it on a [`Conn`]: [`Database::read`] gives one that cannot write,
//! [`Database::begin`] a [`Tx`] that rolls back unless committed, [`Database::snapshot`] one consistent view. An act
//! that reads and then writes stands inside [`Database::retrying`]. `docs/database.md` has the rules for SQL and
//! migrations.

mod bell;
mod cause;
mod codec;
mod connection;
mod database;
mod doubtful;
mod error;
mod files;
mod migrate;
mod page;
mod postgres;
mod retry;
mod row;
mod settings;
mod sql;
mod sqlite;
mod statement_log;
mod transaction;
mod usage;
mod value;

pub use bell::Bell;
pub use cause::Cause;
pub use connection::Conn;
pub use database::{Database, Dialect};
pub use doubtful::Doubtful;
pub use error::{Error, Result};
pub use page::{Cursor, CursorError, Page, PageRequest};
pub use row::Row;
pub use settings::DatabaseSettings;
pub use sql::Sql;
pub use transaction::Tx;
pub use usage::{PoolUse, Size};
pub use value::{Column, Value};
