//! A record as a safeguarding officer opens it: who it is, how to reach her, and what was decided for risk.

use crate::{
    accounts::{self, Person, SafeguardingActor},
    assistants::{
        FullName,
        casework::{OpenError, act, admitted, note},
        events,
        record::Overview,
        rulings::{Ruling, rulings_of},
        store,
    },
    clock::Timestamp,
    ids::AssistantId,
    storage::Database,
};

use super::suspension::Suspension;

/// What a safeguarding officer sees of a record.
#[derive(Debug)]
pub struct OpenedForRisk {
    /// The record without what it tells.
    pub record: Overview,
    /// The name on it.
    pub name: Option<FullName>,
    /// How the person can be reached and spoken to; none where nobody knows.
    pub person: Option<Person>,
    /// Suspensions, the latest first.
    pub suspensions: Vec<Suspension>,
    /// Refusals and removals for risk, the latest first, each with whether the person who asks proposed or decided it.
    pub rulings: Vec<(Ruling, bool)>,
    /// Whether it may be of somebody who was removed for risk, and nobody has said that it is not.
    pub is_matched: bool,
}

impl OpenedForRisk {
    /// The suspension that is in force.
    #[must_use]
    pub fn in_force(&self) -> Option<&Suspension> {
        self.suspensions.iter().find(|suspension| suspension.is_in_force())
    }
}

/// A record of somebody else, for the person who asks; that it was opened is noted.
pub async fn open_for_risk(
    db: &Database,
    who: SafeguardingActor,
    id: AssistantId,
    now: Timestamp,
) -> Result<OpenedForRisk, OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, id, now).await?;
        let person = match store::record::whose(&mut tx, id).await? {
            Some(whom) => accounts::find_person_to_ring(&mut tx, who, whom).await?,
            None => None,
        };
        let opened = OpenedForRisk {
            record: store::record::overview_by_id(&mut tx, id).await?.ok_or(OpenError::NotFound)?,
            name: store::record::name_of(&mut tx, id).await?,
            person,
            suspensions: store::suspension::all_of(&mut tx, id).await?,
            rulings: rulings_of(&mut tx, who, id).await?,
            is_matched: store::risk::is_matched(&mut tx, id).await?,
        };
        note(&mut tx, who, id, act(events::RECORD_OPENED, id), now).await?;
        tx.commit().await?;
        Ok(opened)
    })
    .await
}
