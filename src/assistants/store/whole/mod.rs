//! Whole records, many in one statement.

mod experience;
mod insert;
mod profile;
mod rows;

pub(in crate::assistants) use insert::insert;
