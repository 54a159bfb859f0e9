//! Opening a record.

use crate::{
    accounts::{RecordOfficer, RegistrarActor, concerning},
    assistants::{
        FullName,
        engagement::Engagement,
        events,
        experience::Experience,
        freshness::Confirmed,
        items::Item as _,
        ledger::Claim,
        qualification::Held,
        questions::Question,
        record::Record,
        rulings::{Ruling, rulings_of},
        store,
        suspensions::Notice,
        training::Training,
        training_access::TrainingRequest,
    },
    audit::{self, Event, Kind},
    clock::Timestamp,
    ids::{AccountId, AssistantId},
    storage::{self, Database, Tx},
};

/// A record as a registrar sees it: what its owner told, and the claims beside it.
#[derive(Debug)]
pub struct Opened {
    /// The account of its owner; none where a council brought it along and nobody has answered.
    pub account: Option<AccountId>,
    /// What she says of herself.
    pub record: Record,
    /// What she has done and learned.
    pub experience: Experience,
    /// What can be checked.
    pub claims: Vec<Claim>,
    /// What registrars asked, the latest first.
    pub questions: Vec<Question>,
    /// Refusals and removals that registrars decide, the latest first, each with whether the person who asks proposed or
    /// decided it.
    pub rulings: Vec<(Ruling, bool)>,
    /// Whether safeguarding officers have the record in hand. Why is not a registrar's to read.
    pub is_at_safeguarding: bool,
    /// When it was confirmed last; none before it was sent.
    pub confirmed: Option<Confirmed>,
    /// Whether its owner is suspended, and knows of it. Why is not a registrar's to read.
    pub suspended: Option<Notice>,
    /// Whether the person who asks works on it.
    pub is_mine: bool,
    /// Whether the person who asks has filled it in for its owner, and so does not decide about it.
    pub is_own_work: bool,
}

impl Opened {
    /// The name on it.
    #[must_use]
    pub fn name(&self) -> String {
        self.record.profile.name.as_ref().map(FullName::in_full).unwrap_or_default()
    }
}

/// Why a record was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such record, or it was never sent: drafts are their owners' own.
    #[error("there is no such record")]
    NotFound,
    /// The person who asks has not said today that it is of nobody of the family and of no friend.
    #[error("nobody has said that this is neither family nor friend")]
    NotDeclared,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// The person who asks says that a record is of nobody of the family and of no friend. It holds for today.
pub async fn declare_no_interest(
    db: &Database,
    who: impl RecordOfficer,
    id: AssistantId,
    now: Timestamp,
) -> Result<(), OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if !store::casework::may_be_opened(&mut tx, id, who.role()).await? {
            return Err(OpenError::NotFound);
        }
        store::casework::declare(&mut tx, who.account(), id, now.today()).await?;
        note(&mut tx, who, id, act(events::RECORD_DECLARED, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// The name on a record, for the question whether the officer knows this person; none where there is no such record.
pub async fn name_on_record(
    db: &Database,
    who: impl RecordOfficer,
    id: AssistantId,
) -> Result<Option<FullName>, storage::Error> {
    let mut db = db.read_current().await?;
    if !store::casework::may_be_opened(&mut db, id, who.role()).await? {
        return Ok(None);
    }
    store::record::name_of(&mut db, id).await
}

/// A record of somebody else, for the person who asks; that it was opened is noted.
pub async fn open_record(
    db: &Database,
    who: RegistrarActor,
    id: AssistantId,
    now: Timestamp,
) -> Result<Opened, OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, id, now).await?;
        let opened = read(&mut tx, who, id).await?;
        store::question::read(&mut tx, id, now).await?;
        note(&mut tx, who, id, act(events::RECORD_OPENED, id), now).await?;
        tx.commit().await?;
        Ok(opened)
    })
    .await
}

/// That the person who asks may open this record now.
pub(in crate::assistants) async fn admitted(
    tx: &mut Tx,
    who: impl RecordOfficer,
    id: AssistantId,
    now: Timestamp,
) -> Result<(), OpenError> {
    if !store::casework::may_be_opened(tx, id, who.role()).await? {
        return Err(OpenError::NotFound);
    }
    if !store::casework::has_declared(tx, who.account(), id, now.today()).await? {
        return Err(OpenError::NotDeclared);
    }
    Ok(())
}

async fn read(db: &mut Tx, who: RegistrarActor, id: AssistantId) -> Result<Opened, OpenError> {
    let record = store::record::find_by_id(db, id).await?.ok_or(OpenError::NotFound)?;
    Ok(Opened {
        suspended: record.suspended,
        account: store::record::owner_of(db, id).await?,
        record,
        experience: Experience {
            told: store::experience::standing(db, id).await?.told,
            engagements: Engagement::all(db, id).await?,
            qualifications: Held::all(db, id).await?,
            trainings: Training::all(db, id).await?,
            requests: TrainingRequest::all(db, id).await?,
        },
        claims: store::claim::all_of(db, id).await?,
        questions: store::question::all_of(db, id).await?,
        rulings: rulings_of(db, who, id).await?,
        is_at_safeguarding: store::risk::is_at_safeguarding(db, id).await?,
        confirmed: store::freshness::find(db, id).await?,
        is_own_work: store::helper::has_filled_in(db, who.account(), id).await?,
        is_mine: store::casework::taken_by(db, id).await? == Some(who.account()),
    })
}

/// An act with a record as a whole.
pub(in crate::assistants) fn act(kind: Kind, id: AssistantId) -> Event {
    Event::of(kind).subject("assistant", id)
}

/// Writes an act with a record into the audit, about its owner where it has one.
pub(in crate::assistants) async fn note(
    tx: &mut Tx,
    who: impl RecordOfficer,
    id: AssistantId,
    event: Event,
    now: Timestamp,
) -> storage::Result<()> {
    let event = concerning(event, store::record::whose(tx, id).await?);
    audit::record(tx, who.who(), now, event).await
}
