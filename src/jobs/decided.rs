//! Telling personal assistants what was decided about their records.

use super::Context;
use crate::{
    assistants::casework,
    queue::{Failure, Job},
};

pub(super) async fn run(context: Context, job: Job) -> Result<(), Failure> {
    let Some(of) = casework::decided_about(&job) else { return Err(Failure::INCOMPLETE) };
    let post = (&context.keys, &context.letterhead);
    casework::tell_decided(&context.db, post, of, context.clock.now()).await.map_err(|error| {
        tracing::warn!(assistant.id = %of, cause = %error, "Nobody was told of a decision.");
        Failure::DATABASE
    })
}
