//! Sending one mail.

use super::Context;
use crate::{
    mail,
    queue::{Failure, Job},
};

pub(super) async fn send(context: Context, job: Job) -> Result<(), Failure> {
    let Some(id) = mail::mail_of(&job) else { return Err(Failure::INCOMPLETE) };
    let Context { db, clock, keys, mailer, letterhead, .. } = &context;
    mail::deliver(db, mailer, keys, letterhead, id, clock.now()).await.map_err(|error| {
        tracing::warn!(mail.id = %id, cause = %error, "A mail did not leave.");
        error.failure()
    })
}
