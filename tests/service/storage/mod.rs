//! The wall to the database holds, on both.

mod constraints;
mod debug_output;
mod errors;
mod fixture;
mod full_disk;
mod migrations;
mod pages;
mod portable_sql;
mod refusals;
mod release;
mod retries;
mod schema;
mod schemas_match;
mod statements;
mod time_order;
mod transactions;
mod traps;
mod values;
