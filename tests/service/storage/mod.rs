//! The wall to the database holds, on both.

mod backups;
mod conditions;
mod constraints;
mod debug_output;
mod errors;
mod everything;
mod faults;
mod fixture;
mod full_disk;
mod migrations;
mod pages;
mod portable_sql;
mod refusals;
mod release;
mod restores;
mod retries;
mod schema;
mod schemas_match;
mod statements;
mod time_order;
mod transactions;
mod transfers;
mod traps;
mod values;
mod versions;
