//! Sealing the audit: within a second, by one instance, and its head into the log once a day.

use time::Duration;

use super::{Context, Duty, DutyError, Where};
use crate::{
    audit,
    queue::{Failure, Kind},
};

/// Often enough that a line is sealed within a second of being written.
pub(super) const DUTY: Duty = Duty {
    name: "audit.seal",
    every: Duration::milliseconds(500),
    place: Where::OneInstance,
    act: |context| Box::pin(seal(context)),
};

/// The kind of the daily job.
pub(super) const LOG_HEAD: Kind = Kind::new("audit.log_head");

async fn seal(context: Context) -> Result<(), DutyError> {
    audit::seal_waiting(&context.db, &context.keys, context.clock.now()).await?;
    Ok(())
}

pub(super) async fn log_head(context: Context) -> Result<(), Failure> {
    audit::log_head(&context.db).await.map_err(|error| {
        tracing::warn!(cause = %error, "The head of the audit could not be read.");
        Failure::DATABASE
    })
}
