//! A registrar who answers for somebody.

use super::store;
use crate::{
    accounts::RegistrarActor,
    audit::Who,
    clock::Timestamp,
    ids::PersonId,
    privacy::{self, Purpose},
    storage::{self, Conn, Database},
};

/// A registrar who acts for a person without an account, who agreed to it. Only [`assist`] makes one: for whoever said today
/// that it is nobody close, and while the consent stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssistingActor {
    registrar: RegistrarActor,
    person: PersonId,
}

/// Why nobody may act for a person.
#[derive(Debug, thiserror::Error)]
pub enum AssistError {
    /// No registrar acts for this person, or not any more: the account is her own.
    #[error("nobody acts for this person")]
    NotFound,
    /// The person who asks has not said today that this is nobody of the family and no friend.
    #[error("nobody has said that this is neither family nor friend")]
    NotDeclared,
    /// The person has not agreed to it, or took it back.
    #[error("the consent does not stand")]
    NoConsent,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

impl AssistingActor {
    /// The officer.
    #[must_use]
    pub fn registrar(self) -> RegistrarActor {
        self.registrar
    }

    /// The person for whom the officer acts.
    #[must_use]
    pub fn person(self) -> PersonId {
        self.person
    }

    /// Who acts, as the audit writes it down: the officer.
    #[must_use]
    pub fn who(self) -> Who {
        self.registrar.who()
    }

    /// Whether it still is so, inside the transaction of an act: consent may have been taken back a moment ago.
    pub async fn still_may(self, db: &mut Conn, now: Timestamp) -> Result<(), AssistError> {
        assist_within(db, self.registrar, self.person, now).await.map(drop)
    }
}

/// Lets the registrar who asks act for a person, if everything that it takes is there.
pub async fn assist(
    db: &Database,
    who: RegistrarActor,
    person: PersonId,
    now: Timestamp,
) -> Result<AssistingActor, AssistError> {
    assist_within(&mut db.read_current().await?, who, person, now).await
}

/// The same in the caller's transaction.
pub async fn assist_within(
    db: &mut Conn,
    who: RegistrarActor,
    person: PersonId,
    now: Timestamp,
) -> Result<AssistingActor, AssistError> {
    admitted(db, who, person, now).await?;
    if !privacy::is_given(db, person, Purpose::OfficerActing).await? {
        return Err(AssistError::NoConsent);
    }
    Ok(AssistingActor { registrar: who, person })
}

/// That the registrar who asks may open the page of this person today, whether or not the consent stands.
pub(super) async fn admitted(
    db: &mut Conn,
    who: RegistrarActor,
    person: PersonId,
    now: Timestamp,
) -> Result<(), AssistError> {
    if store::find(db, person).await?.is_none() {
        return Err(AssistError::NotFound);
    }
    if !store::has_declared(db, who.account(), person, now.today()).await? {
        return Err(AssistError::NotDeclared);
    }
    Ok(())
}
