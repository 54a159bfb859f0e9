//! The search that an employer keeps.

use std::fmt;

use super::fields;
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

/// What an employer looks for, kept until she looks for something else.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptSearch {
    /// What is looked for, field by field, as the address of a search has it.
    pub fields: Vec<(String, String)>,
    /// Since when it is kept.
    pub kept_at: Timestamp,
}

impl fmt::Debug for KeptSearch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeptSearch(…)")
    }
}

impl KeptSearch {
    /// Reads what a row holds.
    pub(in crate::employers) fn of(search: &str, kept_at: Timestamp) -> Self {
        Self { fields: fields::read(search), kept_at }
    }
}

/// The search that is kept, if there is one.
pub async fn kept_search(db: &Database, who: &CheckedEmployer) -> storage::Result<Option<KeptSearch>> {
    store::kept::search(&mut db.read_current().await?, who.id()).await
}

/// Keeps what is looked for, in place of what was kept before. Fields are those of a search that was read: why somebody of
/// one gender is looked for is not among them.
pub async fn keep_search(
    db: &Database,
    who: &CheckedEmployer,
    fields: &[(String, String)],
    now: Timestamp,
) -> Result<Result<(), NotAdmitted>, storage::Error> {
    let search = fields::write(fields);
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if let Err(refused) = admit(&mut tx, who.who(), now).await? {
            return Ok(Err(refused));
        }
        store::kept::save_search(&mut tx, who.id(), &search, now).await?;
        note(&mut tx, who.who(), who.id(), Event::of(events::SEARCH_KEPT), now).await?;
        tx.commit().await?;
        Ok(Ok(()))
    })
    .await
}
