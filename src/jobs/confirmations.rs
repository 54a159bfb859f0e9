//! Asking whether records are still right, every morning.

use super::Context;
use crate::{
    assistants,
    queue::{Failure, Kind},
    storage,
};

/// The kind of this job.
pub(super) const KIND: Kind = Kind::new("register.confirmations");

pub(super) async fn run(context: Context) -> Result<(), Failure> {
    ask(&context).await.map_err(|error| {
        tracing::warn!(cause = %error, "Reminders could not be written.");
        Failure::DATABASE
    })
}

/// Asks some, and leaves the rest to another job: no job may take long.
async fn ask(context: &Context) -> storage::Result<()> {
    let now = context.clock.now();
    let done = assistants::remind(&context.db, &context.keys, &context.letterhead, now).await?;
    tracing::debug!(records = done.records, "Who is to be asked today was asked.");
    if done.more {
        context.leave_the_rest(KIND, now).await?;
    }
    Ok(())
}
