//! Jobs: the door that nobody knocks on by hand.
//!
//! [`start`] opens it: a few workers claim and do what capabilities queued, schedules queue what runs at fixed times,
//! and duties run at short intervals, some of them on one instance only. [`Jobs::stop`] closes it: what was begun is
//! finished, and nothing more is claimed. [`run_all`] does what is due and returns, for tests.
//!
//! Each job and each duty has a file of its own and a line in its table ([`Plan::ours`]). Jobs are idempotent: one that
//! was cut off between doing and noting is done again (docs/decisions/0014-jobs.md).

mod alerts;
mod checkpoint;
mod closed;
mod confirmations;
mod context;
mod decided;
mod duty;
mod endings;
mod mail;
mod plan;
mod run;
mod schedule;
mod seal;
mod shift;
mod stop;
mod sweep;
mod tend;
mod trouble;
mod work;
mod worker;

pub use context::Context;
pub use duty::{Acting, Duty, DutyError, Where};
pub use plan::Plan;
pub use run::{Jobs, start};
pub use schedule::{Schedule, When, queue_due};
pub use shift::Shift;
pub use stop::Stopper;
pub use work::{Doing, Work};
pub use worker::run_all;
