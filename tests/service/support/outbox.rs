//! The queue, run to empty: what acts have put into the outbox leaves, without a socket.

use pa_registry::clock::Timestamp;
use pa_registry::ids::InstanceId;
use pa_registry::keys::Keyring;
use pa_registry::mail::{self, Letterhead, Mailer};
use pa_registry::queue;
use pa_registry::storage::Database;

/// Sends what waits, and fails when something cannot be sent.
pub(crate) async fn deliver_all(
    db: &Database,
    mailer: &Mailer,
    keys: &Keyring,
    letterhead: &Letterhead,
    now: Timestamp,
) {
    let worker = InstanceId::new(now);
    while let Some(job) = queue::claim(db, worker, now).await.unwrap() {
        // What else an act has queued is tried where it is done.
        if job.kind == mail::SEND.name() {
            let id = mail::mail_of(&job).unwrap();
            mail::deliver(db, mailer, keys, letterhead, id, now).await.unwrap();
        }
        queue::finish(db, &job, worker).await.unwrap();
    }
}
