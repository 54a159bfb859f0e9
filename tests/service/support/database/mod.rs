//! A database for each test, on whichever one the suite runs.
//!
//! Unset, `REGISTER_TEST_DATABASE_URL` means SQLite: a file copied from one that was migrated once. Set to the address
//! of a PostgreSQL superuser, it means a database made from a template there. Tests never mention which.

mod postgres;
mod sqlite;
mod template;
mod test_database;

pub(crate) use test_database::{TestDatabase, postgres_address, statement_log};
