//! What waits, and what was answered. The lists name nobody: who opens a line is on record, who looks at a list is not.

use time::Date;

use super::{RequestKind, due::last_day, store};
use crate::{
    accounts::AdministratorActor,
    clock::{Timestamp, months_before},
    ids::DataRequestId,
    storage::{self, Conn, Database, Page, PageRequest},
};

/// The months of answered requests that are listed.
const LISTED_FOR: u16 = 12;

/// A request that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub id: DataRequestId,
    /// What kind.
    pub kind: RequestKind,
    /// When it was made.
    pub made_at: Timestamp,
    pub(super) late_from: Option<Timestamp>,
}

impl Waiting {
    /// The last day on which it is in time; none of a complaint that was acknowledged.
    #[must_use]
    pub fn due_on(&self) -> Option<Date> {
        self.late_from.map(last_day)
    }
}

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Which.
    pub id: DataRequestId,
    /// What kind.
    pub kind: RequestKind,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was answered.
    pub answered_at: Timestamp,
}

/// How many wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// In all.
    pub waiting: i64,
    /// Of these, whose day is over.
    pub overdue: i64,
}

/// Those that wait, what is due first comes first; complaints that were acknowledged come last.
pub async fn waiting(
    db: &Database,
    _who: AdministratorActor,
    page: &PageRequest,
) -> Result<Page<Waiting>, storage::Error> {
    store::list::waiting(&mut db.read_current().await?, page).await
}

/// Those that were answered in the last twelve months, the latest first.
pub async fn answered(
    db: &Database,
    _who: AdministratorActor,
    page: &PageRequest,
    now: Timestamp,
) -> Result<Page<Answered>, storage::Error> {
    let since = Timestamp::start_of_day(months_before(now.today(), LISTED_FOR));
    store::list::answered(&mut db.read_current().await?, since, page).await
}

/// How many wait, and of how many the day is over.
pub async fn counts(db: &mut Conn, now: Timestamp) -> Result<Counts, storage::Error> {
    store::list::counts(db, now).await
}
