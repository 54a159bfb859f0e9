//! What an administrator does with a request.

use super::{
    AnswerText, ExtensionReason, Longer, Stage,
    due::late_from,
    events, letter,
    open::{OpenError, admitted, note},
    store,
};
use crate::{
    accounts::{self, AdministratorActor, Whom},
    clock::Timestamp,
    ids::{AccountId, DataRequestId},
    keys::Keyring,
    mail::{Letterhead, Writing},
    storage::{self, Database, Tx},
};

/// That a request takes longer, as an administrator says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lengthening {
    /// How much longer.
    pub longer: Longer,
    /// Why.
    pub because: ExtensionReason,
}

/// Why nothing was done with a request.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// It cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It was answered, taken back, acknowledged or made longer meanwhile, or the days for that are over.
    #[error("this cannot be done with the request any more")]
    Changed,
}

impl From<storage::Error> for WorkError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

type Post<'a> = (&'a Keyring, &'a Letterhead);

/// Acknowledges a complaint: somebody looks into it. From then on it is answered without undue delay, and no day is set.
pub async fn acknowledge(
    db: &Database,
    (keys, letterhead): Post<'_>,
    who: AdministratorActor,
    id: DataRequestId,
    now: Timestamp,
) -> Result<(), WorkError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let (account, request) = admitted(&mut tx, who, id, now).await?;
        if !request.kind.is_complaint() || request.stage() != Stage::Open {
            return Err(WorkError::Changed);
        }
        store::work::acknowledge(&mut tx, id, now).await?;
        tell(&mut tx, keys, account, &letter::acknowledged(letterhead), now).await?;
        note(&mut tx, who, events::ACKNOWLEDGED, (id, account), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes longer for a request that is complex, or one of many, and tells the person so.
pub async fn extend(
    db: &Database,
    (keys, letterhead): Post<'_>,
    who: AdministratorActor,
    (id, said): (DataRequestId, &Lengthening),
    now: Timestamp,
) -> Result<(), WorkError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let (account, request) = admitted(&mut tx, who, id, now).await?;
        if !request.may_take_longer(now.today()) {
            return Err(WorkError::Changed);
        }
        let due = request.due_with(said.longer);
        store::work::extend(&mut tx, id, (&said.because, late_from(due)), now).await?;
        tell(&mut tx, keys, account, &letter::extended(letterhead, due), now).await?;
        note(&mut tx, who, events::EXTENDED, (id, account), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Answers a request, and tells the person that there is an answer. Whose account was closed meanwhile is not written to:
/// nobody can sign in to read, and the officer posts or says the answer.
pub async fn answer(
    db: &Database,
    (keys, letterhead): Post<'_>,
    who: AdministratorActor,
    (id, text): (DataRequestId, &AnswerText),
    now: Timestamp,
) -> Result<(), WorkError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let (account, request) = admitted(&mut tx, who, id, now).await?;
        if !request.is_waiting() {
            return Err(WorkError::Changed);
        }
        store::work::answer(&mut tx, id, text, now).await?;
        tell(&mut tx, keys, account, &letter::answered(letterhead), now).await?;
        note(&mut tx, who, events::ANSWERED, (id, account), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn tell(
    tx: &mut Tx,
    keys: &Keyring,
    account: AccountId,
    writing: &Writing,
    now: Timestamp,
) -> storage::Result<()> {
    if accounts::is_open(tx, account).await? {
        accounts::tell(tx, keys, Whom::Account(account), writing, now).await?;
    }
    Ok(())
}
