//! The queue: work that is done after the transaction that asked for it, once.
//!
//! A table and not a broker: [`enqueue`] takes the caller's transaction, so work is queued if and only if the change
//! commits. A worker claims one job at a time ([`claim`]) for a while; a worker that dies gives its job back by
//! letting that while pass. Jobs are idempotent: what was done and not yet noted is done again. What fails is tried
//! again, later and later ([`fail`]); what cannot succeed is parked and shown, until somebody tries again ([`retry`]).
//!
//! [`due`] queues what runs at fixed times once for all instances, and [`hold`] lets one instance do what only one
//! may do.

mod job;
mod lease;
mod list;
mod store;
mod work;

pub use job::{Failure, Job, Kind, NewJob};
pub use lease::{due, hold, release};
pub use list::{Backlog, QueuedJob, Shown, State, backlog, jobs, retry};
pub use work::{claim, enqueue, fail, finish};
