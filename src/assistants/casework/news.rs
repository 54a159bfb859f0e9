//! Telling somebody that something was decided: once for what a registrar decides at one sitting, and not once for each
//! claim.

use time::Duration;

use super::{letter, tell::tell_owner};
use crate::{
    assistants::store,
    clock::Timestamp,
    ids::AssistantId,
    keys::Keyring,
    mail::Letterhead,
    queue::{self, Job, NewJob},
    storage::{self, Database, Tx},
};

/// The kind of job that tells somebody.
pub const DECIDED: queue::Kind = queue::Kind::new("claims.decided");

/// How long a sitting lasts.
const SITTING: Duration = Duration::minutes(15);

/// Something was decided: its owner is told when the sitting is over.
pub(super) async fn decided(tx: &mut Tx, of: AssistantId, now: Timestamp) -> storage::Result<()> {
    if store::casework::decided(tx, of, now).await? == 1 {
        let job = NewJob::of(DECIDED).with("assistant", of).not_before(now + SITTING);
        queue::enqueue(tx, job, now).await?;
    }
    Ok(())
}

/// The record of which such a job tells; none where it says none.
#[must_use]
pub fn decided_about(job: &Job) -> Option<AssistantId> {
    job.id_of("assistant")
}

/// Tells the owner of a record that something was decided, unless she has been told meanwhile.
pub async fn tell_decided(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    of: AssistantId,
    now: Timestamp,
) -> storage::Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::casework::told(&mut tx, of).await? == 1 {
            tell_owner(&mut tx, keys, of, &letter::decided(letterhead), now).await?;
        }
        tx.commit().await
    })
    .await
}
