//! The page of one person for whom registrars act.

use super::{
    actor::{AssistError, admitted},
    events,
    list::Assisted,
    store,
};
use crate::{
    accounts::{self, Person, RegistrarActor, Whom},
    audit::{self, Event, Kind},
    clock::Timestamp,
    ids::PersonId,
    privacy::{self, Consent, Purpose},
    storage::{self, Database, Tx},
};

/// A person for whom registrars act, as one of them sees her.
#[derive(Debug)]
pub struct AssistedPerson {
    /// As what she is on the register, and since when registrars act for her.
    pub assisted: Assisted,
    /// How she is reached and spoken to.
    pub person: Person,
    /// How her consent stands.
    pub consent: Option<Consent>,
}

impl AssistedPerson {
    /// Whether an officer may act for her.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.consent.as_ref().is_some_and(|consent| consent.given)
    }
}

/// The registrar who asks says that a person is nobody of the family and no friend. It holds for today.
pub async fn declare(
    db: &Database,
    who: RegistrarActor,
    person: PersonId,
    now: Timestamp,
) -> Result<(), AssistError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::find(&mut tx, person).await?.is_none() {
            return Err(AssistError::NotFound);
        }
        store::declare(&mut tx, who.account(), person, now.today()).await?;
        note(&mut tx, who, person, events::DECLARED, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// A person for whom registrars act, for the one who asks; that it was looked at is noted.
pub async fn look(
    db: &Database,
    who: RegistrarActor,
    person: PersonId,
    now: Timestamp,
) -> Result<AssistedPerson, AssistError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, person, now).await?;
        let assisted = store::find(&mut tx, person).await?.ok_or(AssistError::NotFound)?;
        let known = accounts::find_person_to_ring(&mut tx, who, Whom::Person(person)).await?;
        let looked = AssistedPerson {
            assisted,
            person: known.ok_or(AssistError::NotFound)?,
            consent: privacy::standing_of(&mut tx, person, Purpose::OfficerActing).await?,
        };
        note(&mut tx, who, person, events::LOOKED_AT, now).await?;
        tx.commit().await?;
        Ok(looked)
    })
    .await
}

async fn note(
    tx: &mut Tx,
    who: RegistrarActor,
    person: PersonId,
    kind: Kind,
    now: Timestamp,
) -> storage::Result<()> {
    audit::record(tx, who.who(), now, Event::of(kind).subject("person", person).about_person(person)).await
}
