//! Answers of a journey of several pages, kept until the journey ends or they expire.

mod draft;
mod store;

pub use draft::{DraftKind, DraftOwner, find, forget, keep, sweep};
