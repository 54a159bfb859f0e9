//! rules.
mod fixtures;
