//! What goes on at short intervals, beside the queue.

use std::{error::Error, pin::Pin};

use time::Duration;

use super::Context;

/// Why a duty was not done.
pub type DutyError = Box<dyn Error + Send + Sync>;

/// A duty on its way.
pub type Acting = Pin<Box<dyn Future<Output = Result<(), DutyError>> + Send>>;

/// Who does a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Each instance for itself.
    EveryInstance,
    /// One instance for all; another takes over when it stops, or within seconds when it is gone.
    OneInstance,
}

/// Something that is done again and again.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    /// Its name, in the database too.
    pub name: &'static str,
    /// The pause between one time and the next.
    pub every: Duration,
    /// Who does it.
    pub place: Where,
    /// Does it once, within a few seconds.
    pub act: fn(Context) -> Acting,
}
