//! What is done for a kind of work that can be queued.

use std::pin::Pin;

use super::Context;
use crate::queue::{Failure, Job, Kind};

/// A job on its way.
pub type Doing = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send>>;

/// What is done for one kind of work.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// The kind.
    pub kind: Kind,
    /// Does it. It must be done within the time of a claim, and may be done again.
    pub run: fn(Context, Job) -> Doing,
}

/// What is done for this kind.
pub(super) fn find<'a>(work: &'a [Work], kind: &str) -> Option<&'a Work> {
    work.iter().find(|work| work.kind.name() == kind)
}
