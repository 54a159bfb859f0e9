//! What follows when an account was closed: its owner's record leaves the register.

use super::Context;
use crate::{
    accounts, assistants,
    queue::{Failure, Job},
};

pub(super) async fn run(context: Context, job: Job) -> Result<(), Failure> {
    let Some(account) = accounts::closed_account(&job) else { return Err(Failure::INCOMPLETE) };
    assistants::leave_closed(&context.db, account, context.clock.now()).await.map_err(|error| {
        tracing::warn!(account.id = %account, cause = %error, "A record did not leave with its account.");
        Failure::DATABASE
    })
}
