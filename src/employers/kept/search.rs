//! The search that an employer keeps.

use std::fmt;

use super::fields;
use crate::{
    clock::Timestamp,
    employers::{checked::CheckedEmployer, store},
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
