//! Every column of the schema: what in it is private, and which canary was put there.
//!
//! A new column gets its place here: a test fails while it has none. `docs/testing.md` says how.

mod accounts;
mod all;
mod assistants;
mod employers;
mod kinds;
mod service;

pub(super) use all::all;
pub(super) use kinds::Column;
