//! How far an employer is for whom registrars act, for their list.

use super::{answer::Told, store, words::State};
use crate::{
    accounts::{RegistrarActor, Whom},
    clock::Timestamp,
    ids::PersonId,
    storage::{self, Conn},
};

/// What is left to do for an employer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftToTell {
    /// How it stands with the check.
    pub state: State,
    /// How many questions want an answer.
    pub open: usize,
}

/// How far an employer is. Whoever told nothing yet has all of it left.
pub async fn left_to_tell(
    db: &mut Conn,
    _who: RegistrarActor,
    person: PersonId,
    now: Timestamp,
) -> storage::Result<LeftToTell> {
    let employer = store::employer::find_of(db, Whom::Person(person)).await?;
    Ok(employer.map_or_else(
        || LeftToTell { state: State::ToDo, open: Told::default().missing().len() },
        |employer| LeftToTell {
            state: employer.life.state(now.today()),
            open: employer.told.missing().len(),
        },
    ))
}
