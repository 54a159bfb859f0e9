//! Forgetting what an employer keeps.

use crate::{
    assisting::NotAdmitted,
    audit::Event,
    clock::Timestamp,
    employers::{
        checked::CheckedEmployer,
        events, store,
        teller::{admit, note},
    },
    storage::{self, Database},
};

/// What is forgotten.
#[derive(Clone, Copy)]
enum What {
    Search,
    Alert,
}

/// Forgets the search that is kept; where there is none, nothing happens.
pub async fn forget_search(
    db: &Database,
    who: &CheckedEmployer,
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    forget(db, who, What::Search, now).await
}

/// From now on nothing is told; where nothing was, nothing happens.
pub async fn end_alert(
    db: &Database,
    who: &CheckedEmployer,
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    forget(db, who, What::Alert, now).await
}

async fn forget(
    db: &Database,
    who: &CheckedEmployer,
    what: What,
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if let Err(refused) = admit(&mut tx, who.who(), now).await? {
            return Ok(Err(refused));
        }
        let (gone, kind) = match what {
            What::Search => (store::kept::forget_search(&mut tx, who.id()).await?, events::SEARCH_FORGOTTEN),
            What::Alert => (store::alert::end(&mut tx, who.id()).await?, events::ALERT_ENDED),
        };
        if gone > 0 {
            note(&mut tx, who.who(), who.id(), Event::of(kind), now).await?;
        }
        tx.commit().await?;
        Ok(Ok(()))
    })
    .await
}
