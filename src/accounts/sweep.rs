//! Forgetting what is of no use any more.

use time::Duration;

use super::{guess::WINDOW, limits::SessionLimits, store};
use crate::{
    clock::Timestamp,
    storage::{self, Database},
};

/// How long a link that lapsed is still recognised, so that its page can say what happened.
const LINKS_RECOGNISED_FOR: Duration = Duration::days(7);

/// How long a browser is remembered that signs in no more.
const DEVICES_REMEMBERED_FOR: Duration = Duration::days(365);

/// Deletes links, sessions, devices, tokens and guesses that are over, and says how many rows that were.
pub async fn sweep(db: &Database, now: Timestamp) -> storage::Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let sign_ups = store::sign_up::forget_before(&mut tx, now - LINKS_RECOGNISED_FOR).await?;
        let handovers = store::handover::forget_before(&mut tx, now - LINKS_RECOGNISED_FOR).await?;
        let sessions = store::session::forget_before(&mut tx, now - SessionLimits::LONGEST).await?;
        let devices = store::device::forget_before(&mut tx, now - DEVICES_REMEMBERED_FOR).await?;
        let resets = store::password_reset::forget_before(&mut tx, now - LINKS_RECOGNISED_FOR).await?;
        let changes = store::address_change::forget_before(&mut tx, now - LINKS_RECOGNISED_FOR).await?;
        let invitations = store::invitation::forget_before(&mut tx, now - LINKS_RECOGNISED_FOR).await?;
        let steps = store::step::forget_before(&mut tx, now).await?;
        let tokens = store::api_token::forget_ended(&mut tx, now).await?;
        let guesses = store::guess::forget_before(&mut tx, now - WINDOW).await?;
        tx.commit().await?;
        let links = sign_ups + handovers + resets + changes + invitations;
        Ok(links + sessions + devices + steps + tokens + guesses)
    })
    .await
}
