//! Emptying SQLite's write-ahead log, which constant readers let grow.

use time::Duration;

use super::{Context, Duty, DutyError, Where};

pub(super) const DUTY: Duty = Duty {
    name: "database.checkpoint",
    every: Duration::minutes(5),
    place: Where::EveryInstance,
    act: |context| Box::pin(empty(context)),
};

async fn empty(context: Context) -> Result<(), DutyError> {
    Ok(context.db.checkpoint().await?)
}
