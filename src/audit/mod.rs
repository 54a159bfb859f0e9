//! The audit: who did or saw what, to whom, and when.
//!
//! An act records one [`Event`] inside its own transaction ([`record`]), so that a change without its line, and a line
//! without its change, cannot be. A line holds ids and words from closed lists and never content: [`Event`] has no
//! place for a text that somebody typed. The database refuses to change or delete lines.
//!
//! Whoever owns the database can switch that off, so a job seals the lines into a chain ([`seal_waiting`]) under a key
//! that does not lie in the database, and [`verify()`] finds what was done to them afterwards. `docs/audit.md` says what
//! that can show and what it cannot.

mod canonical;
mod chain;
mod event;
mod head;
mod list;
mod seal;
mod store;
mod verify;
mod who;

pub use chain::{Head, NotAHead};
pub use event::{Detail, Event, Kind, Subject};
pub use head::{log_head, waiting};
pub use list::{Filter, Line, LineSubject, page};
pub use seal::{SealError, seal_waiting};
pub use store::line::record;
pub use verify::{Finding, Report, SealedUpTo, verify};
pub use who::{LineWho, Who, WhoKind};
