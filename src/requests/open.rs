//! Opening a request: after saying that it is of nobody of the family and of no friend, and never without a line.

use super::{DataRequest, events, store};
use crate::{
    accounts::{self, AdministratorActor, Asker},
    audit::{self, Event, Kind},
    clock::Timestamp,
    ids::{AccountId, DataRequestId},
    storage::{self, Database, Tx},
};

/// A request as an administrator sees it.
#[derive(Debug)]
pub struct Opened {
    /// The request.
    pub request: DataRequest,
    /// Who asked.
    pub asker: Asker,
}

/// Why a request was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such request, or it was taken back: that is its owner's own again.
    #[error("there is no such request")]
    NotFound,
    /// It is the officer's own: another administrator answers it.
    #[error("nobody answers the own request")]
    Own,
    /// The officer has not said today that it is of nobody of the family and of no friend.
    #[error("nobody has said that this is neither family nor friend")]
    NotDeclared,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Who asked, for the question whether the officer knows this person.
pub async fn asked_by(db: &Database, who: AdministratorActor, id: DataRequestId) -> Result<Asker, OpenError> {
    let mut reader = db.read_current().await?;
    let (account, _) = store::request::find(&mut reader, id).await?.ok_or(OpenError::NotFound)?;
    if account == who.account() {
        return Err(OpenError::Own);
    }
    accounts::find_asker(&mut reader, who, account).await?.ok_or(OpenError::NotFound)
}

/// The officer says that a request is of nobody of the family and of no friend. It holds for today.
pub async fn declare(
    db: &Database,
    who: AdministratorActor,
    id: DataRequestId,
    now: Timestamp,
) -> Result<(), OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let (account, _) = of_somebody_else(&mut tx, who, id).await?;
        store::opening::declare(&mut tx, who.account(), id, now.today()).await?;
        note(&mut tx, who, events::DECLARED, (id, account), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// A request of somebody else, for the officer; that it was opened is noted.
pub async fn open(
    db: &Database,
    who: AdministratorActor,
    id: DataRequestId,
    now: Timestamp,
) -> Result<Opened, OpenError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let (account, request) = admitted(&mut tx, who, id, now).await?;
        let asker = accounts::find_asker(&mut tx, who, account).await?.ok_or(OpenError::NotFound)?;
        note(&mut tx, who, events::OPENED, (id, account), now).await?;
        tx.commit().await?;
        Ok(Opened { request, asker })
    })
    .await
}

/// A request that this officer may open now, and whose it is.
pub(super) async fn admitted(
    tx: &mut Tx,
    who: AdministratorActor,
    id: DataRequestId,
    now: Timestamp,
) -> Result<(AccountId, DataRequest), OpenError> {
    let found = of_somebody_else(tx, who, id).await?;
    if !store::opening::has_declared(tx, who.account(), id, now.today()).await? {
        return Err(OpenError::NotDeclared);
    }
    Ok(found)
}

async fn of_somebody_else(
    tx: &mut Tx,
    who: AdministratorActor,
    id: DataRequestId,
) -> Result<(AccountId, DataRequest), OpenError> {
    let found = store::request::find(tx, id).await?.ok_or(OpenError::NotFound)?;
    if found.0 == who.account() { Err(OpenError::Own) } else { Ok(found) }
}

/// Writes an act of an officer with a request into the audit, about its owner.
pub(super) async fn note(
    tx: &mut Tx,
    who: AdministratorActor,
    kind: Kind,
    (id, account): (DataRequestId, AccountId),
    now: Timestamp,
) -> storage::Result<()> {
    audit::record(tx, who.who(), now, Event::of(kind).subject("request", id).about(account)).await
}
