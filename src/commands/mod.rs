//! The sub-commands of `pa-registry`, one file each.

mod audit;
mod backup;
mod check;
mod command;
mod completions;
mod create_administrator;
mod demo;
mod import;
mod import_assistants;
mod man;
mod migrate;
mod relocate;
mod restore;
mod rotate_key;
mod say;
mod serve;
mod settings;
mod tables;

pub use command::{program, run};
