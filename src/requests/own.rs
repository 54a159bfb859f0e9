//! What somebody does with requests about the own data.

use super::{
    DataRequest, RequestKind, RequestText,
    due::{first_due, late_from},
    events, letter, store,
};
use crate::{
    accounts::{self, AccountActor, Whom},
    audit::{self, Detail, Event, Kind},
    clock::Timestamp,
    ids::DataRequestId,
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database, Tx},
};

/// The most requests of one person that wait at a time: more than anybody needs, and fewer than would bury the others.
pub const MOST_OPEN: i64 = 10;

/// What somebody asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRequest {
    /// What kind.
    pub kind: RequestKind,
    /// In own words.
    pub text: RequestText,
}

/// Why a request was not taken.
#[derive(Debug, thiserror::Error)]
pub enum MakeError {
    /// As many wait as may.
    #[error("no more than {MOST_OPEN} requests of a person wait at a time")]
    TooMany,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Asks something about the own data, and tells the person that it has arrived and by when something is done.
pub async fn make(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: AccountActor,
    new: &NewRequest,
    now: Timestamp,
) -> Result<DataRequestId, MakeError> {
    let due = first_due(new.kind, now.today());
    let id = DataRequestId::new(now);
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::request::count_open_of(&mut tx, who.account()).await? >= MOST_OPEN {
            return Err(MakeError::TooMany);
        }
        store::request::insert(&mut tx, (id, who.account()), new, (now, late_from(due))).await?;
        let writing = letter::arrived(letterhead, new.kind, due);
        accounts::tell(&mut tx, keys, Whom::Account(who.account()), &writing, now).await?;
        note(&mut tx, who, events::MADE, (id, new.kind), now).await?;
        tx.commit().await?;
        Ok(id)
    })
    .await
}

/// What the person who asks has asked, the latest first.
pub async fn own_requests(db: &Database, who: AccountActor) -> Result<Vec<DataRequest>, storage::Error> {
    store::request::all_of(&mut db.read_current().await?, who.account()).await
}

/// Takes a request back that is not answered. Says whether there was one to take back.
pub async fn take_back(
    db: &Database,
    who: AccountActor,
    id: DataRequestId,
    now: Timestamp,
) -> Result<bool, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some((owner, request)) = store::request::find(&mut tx, id).await? else { return Ok(false) };
        if owner != who.account() || store::request::take_back(&mut tx, id, now).await? == 0 {
            return Ok(false);
        }
        note(&mut tx, who, events::TAKEN_BACK, (id, request.kind), now).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

async fn note(
    tx: &mut Tx,
    who: AccountActor,
    event: Kind,
    (id, kind): (DataRequestId, RequestKind),
    now: Timestamp,
) -> storage::Result<()> {
    let event = Event::of(event).subject("request", id).about(who.account());
    audit::record(tx, who.who(), now, event.with("kind", Detail::Word(kind.as_str()))).await
}
