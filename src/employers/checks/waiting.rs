//! The list of employers at whom somebody has to look. It names nobody: opening one does.

use crate::{
    accounts::RegistrarActor,
    clock::Timestamp,
    employers::{
        store,
        words::{ActsFor, Funding, Status},
    },
    ids::EmployerId,
    storage::{self, Conn, Database, Page, PageRequest},
};

/// An employer who waits.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Which.
    pub id: EmployerId,
    /// What pays for the support.
    pub funding: Option<Funding>,
    /// Who needs the support.
    pub acts_for: Option<ActsFor>,
    /// Whether a check holds, or held, that is to be made anew.
    pub status: Status,
    /// Since when.
    pub since: Timestamp,
}

/// Those that wait, the longest waiting first.
pub async fn waiting(
    db: &Database,
    _who: RegistrarActor,
    page: &PageRequest,
) -> Result<Page<Waiting>, storage::Error> {
    store::desk::waiting(&mut db.read_current().await?, page).await
}

/// How many wait.
pub async fn count_waiting(db: &mut Conn) -> Result<i64, storage::Error> {
    store::desk::count_waiting(db).await
}
