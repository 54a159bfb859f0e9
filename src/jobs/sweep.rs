//! Forgetting what is over: sign-ups, sessions, devices, guesses, answers of journeys that nobody ended, records whose
//! time is over, and imports that were replaced or cut off.

use super::Context;
use crate::{
    accounts, assistants, assisting, drafts, employers, places,
    queue::{Failure, Kind},
    requests, retention, storage,
};

/// The kind of this job.
pub(super) const KIND: Kind = Kind::new("register.sweep");

pub(super) async fn run(context: Context) -> Result<(), Failure> {
    sweep(&context).await.map_err(|error| {
        tracing::warn!(cause = %error, "What is over could not be forgotten.");
        Failure::DATABASE
    })
}

async fn sweep(context: &Context) -> storage::Result<()> {
    let now = context.clock.now();
    let mut rows = accounts::sweep(&context.db, now).await? + drafts::sweep(&context.db, now).await?;
    rows += assistants::sweep(&context.db, &context.keys, now).await?;
    rows += employers::sweep(&context.db, now).await?;
    rows += assisting::sweep(&context.db, now).await?;
    rows += places::sweep(&context.db, now).await?;
    rows += requests::sweep(&context.db, now).await? + retention::sweep(&context.db, now).await?;
    tracing::debug!(rows, "What was over is forgotten.");
    Ok(())
}
