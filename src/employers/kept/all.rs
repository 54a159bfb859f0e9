//! Everything that an employer keeps, for the copy of her own data: she has it also while no check holds.

use super::{alert::Alert, search::KeptSearch, shortlist::Shortlisted};
use crate::{
    employers::{store, teller::Teller},
    storage::{self, Database},
};

/// Everything that an employer keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllKept {
    /// What she looks for.
    pub search: Option<KeptSearch>,
    /// About what she wants to be told.
    pub alert: Option<Alert>,
    /// Whom she wants to remember.
    pub shortlist: Vec<Shortlisted>,
}

/// What the person who asks keeps, whether a check holds or not.
pub async fn all_kept(db: &Database, who: impl Into<Teller>) -> storage::Result<AllKept> {
    let mut db = db.read_current().await?;
    let Some(employer) = store::employer::find_of(&mut db, who.into().whose()).await? else {
        return Ok(AllKept::default());
    };
    let search = store::kept::search(&mut db, employer.id).await?;
    let alert = store::alert::find(&mut db, employer.id).await?;
    Ok(AllKept { search, alert, shortlist: store::kept::shortlist(&mut db, employer.id).await? })
}
