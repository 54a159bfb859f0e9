//! Changing what an employer keeps: her search, and about what she is told.

use super::{Alert, fields};
use crate::{
    assisting::NotAdmitted,
    audit::{Event, Kind},
    clock::Timestamp,
    employers::{
        checked::CheckedEmployer,
        events, store,
        teller::{admit, note},
    },
    ids::AssistantId,
    storage::{self, Database, Tx},
};

/// What changes.
#[derive(Clone, Copy)]
enum Change<'a> {
    KeepSearch(&'a str),
    ForgetSearch,
    /// About what is told from now on, and who fits already.
    AskAlert(&'a Alert, &'a [AssistantId]),
    EndAlert,
}

/// Keeps what is looked for, in place of what was kept before. Fields are those of a search that was read: why somebody of
/// one gender is looked for is not among them.
pub async fn keep_search(
    db: &Database,
    who: &CheckedEmployer,
    fields: &[(String, String)],
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    make(db, who, Change::KeepSearch(&fields::write(fields)), now).await
}

/// Forgets the search that is kept; where there is none, nothing happens.
pub async fn forget_search(
    db: &Database,
    who: &CheckedEmployer,
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    make(db, who, Change::ForgetSearch, now).await
}

/// Notes what an employer wants to be told about, in place of what it was before. Of those who fit already nothing is told.
pub async fn ask_alert(
    db: &Database,
    who: &CheckedEmployer,
    alert: &Alert,
    known: &[AssistantId],
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    make(db, who, Change::AskAlert(alert, known), now).await
}

/// From now on nothing is told; where nothing was, nothing happens.
pub async fn end_alert(
    db: &Database,
    who: &CheckedEmployer,
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    make(db, who, Change::EndAlert, now).await
}

/// Makes the change and notes it, in one transaction.
async fn make(
    db: &Database,
    who: &CheckedEmployer,
    change: Change<'_>,
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if let Err(refused) = admit(&mut tx, who.who(), now).await? {
            return Ok(Err(refused));
        }
        if let Some(kind) = change.write(&mut tx, who, now).await? {
            note(&mut tx, who.who(), who.id(), Event::of(kind), now).await?;
        }
        tx.commit().await?;
        Ok(Ok(()))
    })
    .await
}

impl Change<'_> {
    /// Gives what is to be noted; nothing where nothing changes.
    async fn write(
        self,
        tx: &mut Tx,
        who: &CheckedEmployer,
        now: Timestamp,
    ) -> storage::Result<Option<Kind>> {
        let id = who.id();
        Ok(match self {
            Self::KeepSearch(search) => {
                store::kept::save_search(tx, id, search, now).await?;
                Some(events::SEARCH_KEPT)
            }
            Self::ForgetSearch => {
                let gone = store::kept::forget_search(tx, id).await?;
                (gone > 0).then_some(events::SEARCH_FORGOTTEN)
            }
            Self::AskAlert(alert, known) => {
                store::alert::end(tx, id).await?;
                store::alert::insert(tx, id, alert).await?;
                store::alert::know(tx, id, known).await?;
                Some(events::ALERT_ASKED)
            }
            Self::EndAlert => {
                let gone = store::alert::end(tx, id).await?;
                (gone > 0).then_some(events::ALERT_ENDED)
            }
        })
    }
}
