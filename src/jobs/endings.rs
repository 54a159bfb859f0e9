//! Telling people what ends in their records, and employers that their check ends, every morning.

use super::Context;
use crate::{
    assistants, employers,
    queue::{Failure, Kind},
    storage,
};

/// The kind of this job.
pub(super) const KIND: Kind = Kind::new("register.endings");

pub(super) async fn run(context: Context) -> Result<(), Failure> {
    tell(&context).await.map_err(|error| {
        tracing::warn!(cause = %error, "Nobody could be told what ends.");
        Failure::DATABASE
    })
}

/// Tells some, and leaves the rest to another job: no job may take long.
async fn tell(context: &Context) -> storage::Result<()> {
    let now = context.clock.now();
    let done = assistants::remind_of_endings(&context.db, &context.keys, &context.letterhead, now).await?;
    let post = (&context.keys, &context.letterhead);
    let told = employers::remind(&context.db, post, now).await?;
    let told_in_all = done.records + told.employers;
    tracing::debug!(records = told_in_all, "Who is to be told today what ends was told.");
    if done.more || told.more {
        context.leave_the_rest(KIND, now).await?;
    }
    Ok(())
}
