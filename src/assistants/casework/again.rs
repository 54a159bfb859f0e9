//! Checks at which the council wanted to look again by a day of its own, such as the one of a DBS certificate.

use time::{Date, Duration};

use crate::{
    accounts::RegistrarActor,
    assistants::{ledger::ClaimKind, number::RegisterNumber, store},
    clock::Timestamp,
    ids::{AssistantId, ClaimId},
    storage::{self, Conn, Database, Page, PageRequest},
};

/// How long before its day a check is in the list: time enough to look, so that nobody's listing ends for want of it.
const BEFOREHAND: Duration = Duration::days(30);

/// A check at which somebody has to look again. It names nobody: opening the record does.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LookAgain {
    /// Which.
    pub claim_id: ClaimId,
    /// In whose record.
    pub assistant_id: AssistantId,
    /// The number of the record.
    pub number: RegisterNumber,
    /// What was looked at.
    pub kind: ClaimKind,
    /// The last day on which the check holds.
    pub look_again_by: Date,
}

/// The last day of checks that are in the list.
fn until(now: Timestamp) -> Date {
    now.today().saturating_add(BEFOREHAND)
}

/// The checks in records on the register that run out within 30 days or have run out, the earliest first.
///
/// What ends with a paper or a course of the personal assistant is not among them: she tells what she has instead, and
/// the record is in the queue then.
pub async fn look_again(
    db: &Database,
    _who: RegistrarActor,
    page: &PageRequest,
    now: Timestamp,
) -> Result<Page<LookAgain>, storage::Error> {
    store::look_again::page(&mut db.read_current().await?, until(now), page).await
}

/// How many there are.
pub async fn count_to_look_again(db: &mut Conn, now: Timestamp) -> Result<i64, storage::Error> {
    store::look_again::count(db, until(now)).await
}
