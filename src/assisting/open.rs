//! A registrar begins to use the register for somebody, and ends when the account is her own.

use super::{actor::AssistError, events, reach::Reach, store};
use crate::{
    accounts::{NewPerson, RegistrarActor, SignUpRole, create_people},
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::PersonId,
    privacy::{self, ConsentError, Heard, Said},
    storage::{self, Tx},
    text::PersonName,
};

/// What is written down of somebody who agreed that an officer acts for her.
#[derive(Clone, Debug)]
pub struct Opening {
    /// As what she will be on the register.
    pub role: SignUpRole,
    /// The family name, which she will be asked for if she takes the account over as an employer.
    pub family_name: PersonName,
    /// How she is reached.
    pub reach: Reach,
    /// By which way and when she agreed.
    pub heard: Heard,
    /// To what.
    pub said: Said,
}

/// Why nothing was opened, or consent was not written down.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The consent cannot be written down.
    #[error(transparent)]
    Consent(#[from] ConsentError),
    /// The person who asks may not do this.
    #[error(transparent)]
    Assist(#[from] AssistError),
}

impl From<storage::Error> for OpenError {
    fn from(error: storage::Error) -> Self {
        Self::Assist(error.into())
    }
}

/// Writes somebody down, with her consent, in the caller's transaction. The registrar who asks has said that this is nobody
/// of the family and no friend, which holds for today.
pub async fn open(
    tx: &mut Tx,
    who: RegistrarActor,
    opening: &Opening,
    now: Timestamp,
) -> Result<PersonId, OpenError> {
    let id = PersonId::new(now);
    let Reach { contact, wishes } = opening.reach.clone();
    let person = NewPerson { id, contact: Some(contact), preferences: Some(wishes), created_at: now };
    create_people(tx, std::slice::from_ref(&person)).await?;
    privacy::note_within(tx, who, id, (opening.heard, &opening.said), now).await?;
    store::insert(tx, (id, who.account()), (opening.role, &opening.family_name), now).await?;
    store::declare(tx, who.account(), id, now.today()).await?;
    let event = Event::of(events::OPENED)
        .subject("person", id)
        .about_person(id)
        .with("role", Detail::Word(opening.role.as_str()));
    audit::record(tx, who.who(), now, event).await?;
    Ok(id)
}

/// The account is the person's own from now on, and nobody acts for her; in the caller's transaction.
pub async fn handed_over(tx: &mut Tx, person: PersonId) -> storage::Result<()> {
    store::delete(tx, person).await?;
    Ok(())
}
