//! An officer who searches.

use crate::accounts::{OfficerActor, Whom};
use crate::api::refusal::Refusal;
use crate::assistants::listed::Asker;
use crate::finder::Seeker;
use crate::storage::Version;
use crate::web::{Calls, Our};

/// Who searches, with all by which the officer is known: a PA may have blocked her beforehand.
pub(super) async fn seeker(our: &Our, calls: &Calls<OfficerActor>, at: &Version) -> Result<Seeker, Refusal> {
    let Calls { actor, caller } = calls;
    let whom = Whom::Account(caller.account());
    let known_by = our.remembered.known_by((&our.db, at), whom).await?;
    let known_as = Asker::known_by(&known_by.name, &known_by.email, &known_by.telephone);
    Ok(Seeker::officer(*actor, known_as))
}
