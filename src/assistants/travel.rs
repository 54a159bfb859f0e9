//! How far a personal assistant travels to work, and by what.

use std::collections::BTreeSet;

use super::{
    answer::SectionAnswer,
    chosen::some_of,
    section::Section,
    store,
    store::choices::List,
    terms::{Reach, Transport},
};
use crate::{
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn},
};

/// How far, and by what. Whoever does not drive is never left out unless a driver is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travel {
    /// How far.
    pub reach: Reach,
    /// By what; at least one.
    pub transport: BTreeSet<Transport>,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TravelProblem {
    /// How far is missing.
    Reach,
    /// By what is missing.
    Transport,
}

impl Travel {
    /// Reads what was chosen and finds everything that is missing.
    pub fn read<'f>(
        reach: &str,
        transport: impl IntoIterator<Item = &'f str>,
    ) -> Result<Self, Vec<TravelProblem>> {
        match (reach.parse(), some_of(transport)) {
            (Ok(reach), Ok(transport)) => Ok(Self { reach, transport }),
            (reach, transport) => {
                let far = reach.err().map(|_| TravelProblem::Reach);
                Err(far.into_iter().chain(transport.err().map(|_| TravelProblem::Transport)).collect())
            }
        }
    }
}

impl SectionAnswer for Travel {
    const SECTION: Section = Section::Travel;

    async fn write(&self, db: &mut Conn, id: AssistantId, _now: Timestamp) -> storage::Result<()> {
        store::profile::save_reach(db, id, self.reach).await?;
        store::choices::replace(db, id, List::Transport, self.transport.iter().map(|by| by.as_str())).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_questions_are_asked_for_at_once() {
        let both = vec![TravelProblem::Reach, TravelProblem::Transport];
        assert_eq!(Travel::read("", []), Err(both.clone()));
        assert_eq!(Travel::read("4", ["rocket"]), Err(both));
        assert_eq!(Travel::read("5", []), Err(vec![TravelProblem::Transport]));
        let read = Travel::read("5", ["on_foot", "bicycle", "on_foot"]).unwrap();
        assert_eq!((read.reach.miles(), read.transport.len()), (5, 2));
    }
}
