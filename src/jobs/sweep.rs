//! Forgetting what is over: sign-ups, sessions, devices, guesses, answers of journeys that nobody ended,
//! and records whose time is over.

use super::Context;
use crate::{
    accounts, assistants, drafts,
    queue::{Failure, Kind},
    storage,
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
    let over = accounts::sweep(&context.db, now).await? + drafts::sweep(&context.db, now).await?;
    let rows = over + assistants::sweep(&context.db, now).await?;
    tracing::debug!(rows, "What was over is forgotten.");
    Ok(())
}
