//! What follows when an account was closed: what its owner told as a personal assistant or as an employer leaves the register.

use super::Context;
use crate::{
    accounts, assistants, employers,
    ids::AccountId,
    queue::{Failure, Job},
    storage,
};

pub(super) async fn run(context: Context, job: Job) -> Result<(), Failure> {
    let Some(account) = accounts::closed_account(&job) else { return Err(Failure::INCOMPLETE) };
    leave(&context, account).await.map_err(|error| {
        tracing::warn!(account.id = %account, cause = %error, "A record did not leave with its account.");
        Failure::DATABASE
    })
}

async fn leave(context: &Context, account: AccountId) -> storage::Result<()> {
    let now = context.clock.now();
    assistants::leave_closed(&context.db, account, now).await?;
    employers::leave_closed(&context.db, account, now).await
}
