//! Whole records, many in one statement.

mod confirmations;
mod experience;
mod insert;
mod profile;

pub(in crate::assistants) use insert::insert;
