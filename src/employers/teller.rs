//! Who tells about an employer: the person herself, or a registrar for somebody who agreed to it.

use super::{employer::Employer, events, store, words::Hand};
use crate::{
    accounts::{EmployerActor, SignUpRole},
    assisting::{self, NotAdmitted},
    audit::{self, Event, Kind},
    clock::Timestamp,
    ids::EmployerId,
    storage::{self, Conn, Tx},
};

/// Who tells about an employer.
pub type Teller = assisting::Teller<EmployerActor>;

/// That whoever tells may do so now. A registrar answers for those who came as employers, and for nobody else.
pub(super) async fn admit(
    db: &mut Conn,
    who: Teller,
    now: Timestamp,
) -> storage::Result<Result<(), NotAdmitted>> {
    if let Teller::Assisting(actor) = who {
        let assisted = assisting::find_assisted(db, actor.person()).await?;
        if assisted.is_none_or(|assisted| assisted.role != SignUpRole::Employer) {
            return Ok(Err(NotAdmitted));
        }
    }
    who.still_may(db, now).await
}

/// What is known of the person of whom it is told, for an act that changes it. An officer who acts is noted: whoever fills
/// it in does not decide about it.
pub(super) async fn known(tx: &mut Tx, who: Teller) -> storage::Result<Option<Employer>> {
    let employer = store::employer::find_of(tx, who.whose()).await?;
    if let Some(employer) = &employer {
        note_officer(tx, who, employer.id).await?;
    }
    Ok(employer)
}

/// The same, begun if there is nothing yet.
pub(super) async fn open(tx: &mut Tx, who: Teller, now: Timestamp) -> storage::Result<Employer> {
    if let Some(employer) = known(tx, who).await? {
        return Ok(employer);
    }
    let id = EmployerId::new(now);
    store::employer::insert(tx, id, who.whose(), now).await?;
    note_officer(tx, who, id).await?;
    note(tx, who, id, Event::of(events::BEGUN), now).await?;
    store::employer::find_of(tx, who.whose()).await?.ok_or(storage::Error::Missing)
}

async fn note_officer(tx: &mut Tx, who: Teller, id: EmployerId) -> storage::Result<()> {
    if let Some(officer) = who.officer() {
        store::desk::note_hand(tx, id, officer, Hand::FilledIn).await?;
    }
    Ok(())
}

/// An act as a whole.
pub(super) fn act(kind: Kind, id: EmployerId) -> Event {
    Event::of(kind).subject("employer", id)
}

/// Writes an act of whoever tells into the audit.
pub(super) async fn note(
    tx: &mut Tx,
    who: Teller,
    id: EmployerId,
    event: Event,
    now: Timestamp,
) -> storage::Result<()> {
    let event = who.concerning(event.subject("employer", id));
    audit::record(tx, who.who(), now, event).await
}
