//! Lists in a record: jobs, qualifications, training done, training asked for. All are kept the same way.

use std::future::Future;

use uuid::Uuid;

use super::{
    answer::{SaveError, known, open},
    experience::settle,
    ledger::{self, Evidence},
    record::Overview,
    section::Section,
    store,
    teller::Teller,
};
use crate::{
    audit::{self, Event, Kind},
    clock::Timestamp,
    ids::{AssistantId, ClaimId},
    storage::{self, Conn, Database, Tx},
};

/// The most that one list of a record holds.
pub(super) const MOST_ENTRIES: usize = 100;

/// What the audit says of the entries of a list.
#[derive(Clone, Copy, Debug)]
pub struct EntryKinds {
    /// The kind of row.
    pub subject: &'static str,
    /// An entry came to the list.
    pub added: Kind,
    /// An entry was changed.
    pub changed: Kind,
    /// An entry was taken off the list.
    pub removed: Kind,
}

/// Something of which a record has a list.
pub trait Item: Sized + Send + Sync + PartialEq {
    /// The name that a row goes by.
    type Id: Copy + Send + Sync + Into<Uuid> + PartialEq;

    /// The question to which the list belongs.
    const SECTION: Section;

    /// What the audit says.
    const KINDS: EntryKinds;

    /// Two that are equal are one, told twice. Two jobs may be alike, and a qualification is held once.
    const ONCE: bool;

    /// What a claim about an entry rests on; none where nobody checks it.
    fn evidence(_id: Self::Id) -> Option<Evidence> {
        None
    }

    /// A name for a new row.
    fn name(now: Timestamp) -> Self::Id;

    /// Writes what goes without saying once the list has an entry: whoever lists a job has worked.
    fn imply(db: &mut Conn, of: AssistantId) -> impl Future<Output = storage::Result<()>> + Send;

    /// All rows of a record, in the order in which they were added.
    fn all(db: &mut Conn, of: AssistantId) -> impl Future<Output = storage::Result<Vec<Entry<Self>>>> + Send;

    /// Writes a new row.
    fn insert(
        &self,
        db: &mut Conn,
        of: AssistantId,
        id: Self::Id,
        now: Timestamp,
    ) -> impl Future<Output = storage::Result<u64>> + Send;

    /// Writes a row anew; none if the record has no such row.
    fn update(
        &self,
        db: &mut Conn,
        of: AssistantId,
        id: Self::Id,
    ) -> impl Future<Output = storage::Result<u64>> + Send;

    /// Takes a row away; none if the record has no such row.
    fn delete(
        db: &mut Conn,
        of: AssistantId,
        id: Self::Id,
    ) -> impl Future<Output = storage::Result<u64>> + Send;
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<I: Item> {
    /// Which.
    pub id: I::Id,
    /// What was told.
    pub item: I,
}

/// Why an entry was not added, changed or removed.
#[derive(Debug, thiserror::Error)]
pub enum ItemError {
    /// The own record has no such entry.
    #[error("there is no such entry")]
    NotFound,
    /// The list is full.
    #[error("a list holds no more than {MOST_ENTRIES} entries")]
    TooMany,
    /// The record cannot be changed.
    #[error(transparent)]
    Save(#[from] SaveError),
}

impl From<storage::Error> for ItemError {
    fn from(error: storage::Error) -> Self {
        Self::Save(error.into())
    }
}

/// Adds an entry to a list of the record of the person who asks. The first answer begins the record.
pub async fn add<I: Item>(
    db: &Database,
    who: impl Into<Teller>,
    item: &I,
    now: Timestamp,
) -> Result<(), ItemError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = open(&mut tx, who, now).await?;
        record.life.edit().map_err(SaveError::from)?;
        let listed = I::all(&mut tx, record.id).await?;
        if I::ONCE && listed.iter().any(|entry| entry.item == *item) {
            return Ok(());
        }
        if listed.len() >= MOST_ENTRIES {
            return Err(ItemError::TooMany);
        }
        let id = I::name(now);
        item.insert(&mut tx, record.id, id, now).await?;
        if let Some(evidence) = I::evidence(id) {
            let claim = (claim_of::<I>(id), evidence);
            ledger::begin_entry(&mut tx, (record.id, record.life), claim, now).await?;
        }
        I::imply(&mut tx, record.id).await?;
        note::<I>(&mut tx, who, &record, (I::KINDS.added, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Changes an entry of the record of the person who asks.
pub async fn change<I: Item>(
    db: &Database,
    who: impl Into<Teller>,
    id: I::Id,
    item: &I,
    now: Timestamp,
) -> Result<(), ItemError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = own(&mut tx, who, now).await?;
        let is_told_anew = I::evidence(id).is_some() && !holds(&mut tx, record.id, id, item).await?;
        if item.update(&mut tx, record.id, id).await? == 0 {
            return Err(ItemError::NotFound);
        }
        if is_told_anew {
            ledger::entry_changed(&mut tx, who, (claim_of::<I>(id), record.life), now).await?;
        }
        note::<I>(&mut tx, who, &record, (I::KINDS.changed, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes an entry off a list of the record of the person who asks.
pub async fn remove<I: Item>(
    db: &Database,
    who: impl Into<Teller>,
    id: I::Id,
    now: Timestamp,
) -> Result<(), ItemError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = own(&mut tx, who, now).await?;
        if I::delete(&mut tx, record.id, id).await? == 0 {
            return Err(ItemError::NotFound);
        }
        note::<I>(&mut tx, who, &record, (I::KINDS.removed, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// One entry of the record of the person who asks.
pub async fn entry<I: Item>(
    db: &Database,
    who: impl Into<Teller>,
    id: I::Id,
) -> Result<Option<Entry<I>>, storage::Error> {
    let all = entries::<I>(db, who).await?;
    Ok(all.into_iter().find(|entry| entry.id == id))
}

/// All entries of a list of the record of the person who asks, in the order in which they were added.
pub async fn entries<I: Item>(
    db: &Database,
    who: impl Into<Teller>,
) -> Result<Vec<Entry<I>>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.into().whose()).await? {
        Some(record) => I::all(&mut db, record).await,
        None => Ok(Vec::new()),
    }
}

/// The record of the person who asks, if it can be changed.
async fn own(tx: &mut Tx, who: Teller, now: Timestamp) -> Result<Overview, ItemError> {
    let record = known(tx, who, now).await?.ok_or(ItemError::NotFound)?;
    record.life.edit().map_err(SaveError::from)?;
    Ok(record)
}

/// Whether an entry says this already.
async fn holds<I: Item>(tx: &mut Tx, of: AssistantId, id: I::Id, item: &I) -> storage::Result<bool> {
    Ok(I::all(tx, of).await?.iter().any(|entry| entry.id == id && entry.item == *item))
}

/// The claim of an entry, which goes by the same id.
fn claim_of<I: Item>(id: I::Id) -> ClaimId {
    ClaimId::from_uuid(id.into())
}

/// Notes what was done to an entry, and whether its question has an answer now.
async fn note<I: Item>(
    tx: &mut Tx,
    who: Teller,
    record: &Overview,
    (kind, id): (Kind, I::Id),
    now: Timestamp,
) -> storage::Result<()> {
    settle(tx, record.id, I::SECTION, now).await?;
    let event = Event::of(kind).subject(I::KINDS.subject, id);
    audit::record(tx, who.who(), now, who.concerning(event)).await
}
