//! The audit: who did or saw what, to whom, and when.
//!
//! An act records one [`Event`] inside its own transaction ([`record`]), so that a change without its line, and a line
//! without its change, cannot be. A line holds ids and words from closed lists and never content: [`Event`] has no
//! place for a text that somebody typed. The database refuses to change or delete lines.

mod event;
mod store;
mod who;

pub use event::{Detail, Event, Kind, Subject};
pub use store::record;
pub use who::Who;
