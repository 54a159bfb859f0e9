//! Looking for people who want to be told when somebody fits, every morning.

use super::Context;
use crate::{
    alerts::{self, Looking},
    queue::{Failure, Kind},
    storage,
};

/// The kind of this job.
pub(super) const KIND: Kind = Kind::new("register.alerts");

pub(super) async fn run(context: Context) -> Result<(), Failure> {
    look(&context).await.map_err(|error| {
        tracing::warn!(cause = %error, "Nobody could be told who fits.");
        Failure::DATABASE
    })
}

/// Looks for some, and leaves the rest to another job: no job may take long.
async fn look(context: &Context) -> storage::Result<()> {
    let now = context.clock.now();
    let done = alerts::look(
        &Looking {
            db: &context.db,
            keys: &context.keys,
            letterhead: &context.letterhead,
            atlas: &context.atlas,
            lookout: &context.lookout,
            needs: &context.needs,
        },
        now,
    )
    .await?;
    tracing::debug!(employers = done.told, "Who is to be told today that somebody fits was told.");
    if done.more {
        context.leave_the_rest(KIND, now).await?;
    }
    Ok(())
}
