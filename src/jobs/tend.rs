//! Keeping the database quick.

use super::Context;
use crate::queue::{Failure, Kind};

/// The kind of this job.
pub(super) const KIND: Kind = Kind::new("database.tend");

pub(super) async fn run(context: Context) -> Result<(), Failure> {
    context.db.tend().await.map_err(|error| {
        tracing::warn!(cause = %error, "The database could not be tended.");
        Failure::DATABASE
    })
}
