//! Opening an employer: after saying that it is nobody of the family and no friend, and never without a line.

use time::Date;

use super::period::longest_until;
use crate::{
    accounts::{self, Person, RegistrarActor, Whom},
    audit::{self, Event},
    clock::Timestamp,
    employers::{employer::Employer, events, store, teller::act, words::Hand},
    ids::EmployerId,
    storage::{self, Database, Tx},
    text::FullName,
};

/// An employer as a registrar sees it.
#[derive(Debug)]
pub struct Opened {
    /// What was told, and how it stands.
    pub employer: Employer,
    /// How the person is reached and spoken to.
    pub person: Option<Person>,
    /// Why the person who asks leaves the decision to another officer, if so.
    pub hand: Option<Hand>,
    /// The last day up to which a check can hold that is made today.
    pub longest_until: Date,
}

/// Why an employer was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such employer, or nothing was sent.
    #[error("there is no such employer")]
    NotFound,
    /// It is the officer's own: another registrar checks it.
    #[error("nobody checks the own answers")]
    Own,
    /// The person who asks has not said today that this is nobody of the family and no friend.
    #[error("nobody has said that this is neither family nor friend")]
    NotDeclared,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// What an employer is called, for the question whether the officer knows this person; none where there is none.
pub async fn name_for_question(
    db: &Database,
    _who: RegistrarActor,
    id: EmployerId,
) -> Result<Option<FullName>, storage::Error> {
    let mut db = db.read_current().await?;
    if !store::desk::may_be_opened(&mut db, id).await? {
        return Ok(None);
    }
    Ok(store::employer::find(&mut db, id).await?.and_then(|employer| employer.told.name))
}

/// The person who asks says that an employer is nobody of the family and no friend. It holds for today.
pub async fn declare(
    db: &Database,
    who: RegistrarActor,
    id: EmployerId,
    now: Timestamp,
) -> Result<(), OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        of_somebody_else(&mut tx, who, id).await?;
        store::desk::declare(&mut tx, who.account(), id, now.today()).await?;
        note(&mut tx, who, id, act(events::DECLARED, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// An employer, for the person who asks; that it was opened is noted.
pub async fn open(
    db: &Database,
    who: RegistrarActor,
    id: EmployerId,
    now: Timestamp,
) -> Result<Opened, OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let employer = admitted(&mut tx, who, id, now).await?;
        let person = match store::employer::whose(&mut tx, id).await? {
            Some(whom) => accounts::find_person_to_ring(&mut tx, who, whom).await?,
            None => None,
        };
        let hand = store::desk::hand_of(&mut tx, id, who.account()).await?;
        let longest_until = longest_until(&mut tx, now.today()).await?;
        note(&mut tx, who, id, act(events::OPENED, id), now).await?;
        tx.commit().await?;
        Ok(Opened { employer, person, hand, longest_until })
    })
    .await
}

/// An employer whom the person who asks may open now.
pub(super) async fn admitted(
    tx: &mut Tx,
    who: RegistrarActor,
    id: EmployerId,
    now: Timestamp,
) -> Result<Employer, OpenError> {
    of_somebody_else(tx, who, id).await?;
    if !store::desk::has_declared(tx, who.account(), id, now.today()).await? {
        return Err(OpenError::NotDeclared);
    }
    store::employer::find(tx, id).await?.ok_or(OpenError::NotFound)
}

/// That there is such an employer, who was sent, and is not the officer.
async fn of_somebody_else(tx: &mut Tx, who: RegistrarActor, id: EmployerId) -> Result<(), OpenError> {
    if !store::desk::may_be_opened(tx, id).await? {
        return Err(OpenError::NotFound);
    }
    let is_own = store::employer::whose(tx, id).await? == Some(Whom::Account(who.account()));
    if is_own { Err(OpenError::Own) } else { Ok(()) }
}

/// Writes an act of an officer into the audit, about the person.
pub(super) async fn note(
    tx: &mut Tx,
    who: RegistrarActor,
    id: EmployerId,
    event: Event,
    now: Timestamp,
) -> storage::Result<()> {
    let event = match store::employer::whose(tx, id).await? {
        Some(Whom::Account(account)) => event.about(account),
        Some(Whom::Person(person)) => event.about_person(person),
        None => event,
    };
    audit::record(tx, who.who(), now, event).await
}
