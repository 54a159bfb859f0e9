//! Whether what a record says is still so: its owner confirms it, is reminded, and a listing that nobody confirms hides
//! itself (domain.md, part 2; docs/decisions/0026-a-record-is-confirmed.md).
//!
//! What follows on which day is [`Rhythm`] and [`Confirmed`], and is computed when it is asked for: no job has to act for
//! a listing to be hidden. [`remind`] sends what falls on a day and notes it, once for all instances.

mod confirm;
mod confirmed;
mod count;
mod letter;
mod remind;
mod rhythm;

pub(super) use confirm::{By, said_so};
pub use confirm::{ConfirmError, confirm, confirm_by_link, confirmation_waits, find_confirmed};
pub use confirmed::{Confirmed, Due, Freshness};
pub(super) use count::{follow, restart};
pub(super) use letter::LINK_WORKS_FOR;
pub(super) use remind::Waiting;
pub use remind::{Reminded, remind};
pub use rhythm::{Rhythm, Step};
