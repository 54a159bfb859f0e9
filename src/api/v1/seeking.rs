//! An officer who searches.

use crate::accounts::{Caller, OfficerActor, Whom, known_by};
use crate::api::refusal::Refusal;
use crate::assistants::listed::Asker;
use crate::finder::{Finder, Seeker};
use crate::places::Gazetteer;
use crate::web::{Calls, Our};
use std::sync::Arc;

/// Who searches, with all by which the officer is known: a PA may have blocked her beforehand.
pub(super) async fn seeker(our: &Our, calls: &Calls<OfficerActor>) -> Result<Seeker, Refusal> {
    let Calls { actor, caller } = calls;
    Ok(Seeker::officer(*actor, known_as(our, caller).await?))
}

async fn known_as(our: &Our, caller: &Caller) -> Result<Asker, Refusal> {
    let whom = Whom::Account(caller.account());
    let known_by = known_by(&mut our.db.read_current().await?, whom).await?;
    Ok(Asker::known_by(&known_by.name, &known_by.email, &known_by.telephone))
}

/// What a search of the running service stands on.
pub(super) async fn finder<'a>(our: &'a Our, gazetteer: &'a Arc<Gazetteer>) -> Result<Finder<'a>, Refusal> {
    let needs = &our.settings.listing_needs;
    let index = our.lookout.now(&our.db, gazetteer, needs, our.clock.now()).await?;
    Ok(Finder { db: &our.db, index, gazetteer, needs, keys: &our.keys })
}
