//! Setting another period.

use time::Duration;

use super::{Kept, Period, events, store};
use crate::{
    accounts::AdministratorActor,
    audit::{self, Detail, Event},
    clock::Timestamp,
    storage::{self, Database},
};

/// How far ahead the first day of a period may lie: who plans for longer would be forgotten before.
pub const FURTHEST: Duration = Duration::days(2 * 365);

/// Why a period was not set.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// It would hold today or earlier: what is over today stays as it was.
    #[error("a period begins tomorrow at the earliest")]
    NotLater,
    /// Its first day lies too far ahead.
    #[error("a period begins within two years")]
    TooFar,
    /// It is the one that holds.
    #[error("this period holds already")]
    Same,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Sets another period from a later day on. It takes the place of the one that was set before and does not hold yet.
pub async fn plan(
    db: &Database,
    who: AdministratorActor,
    (kept, period): (Kept, Period),
    now: Timestamp,
) -> Result<(), PlanError> {
    let today = now.today();
    if period.from <= today {
        return Err(PlanError::NotLater);
    }
    if period.from > today.saturating_add(FURTHEST) {
        return Err(PlanError::TooFar);
    }
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::months_on(&mut tx, kept, today).await? == Some(period.months) {
            return Err(PlanError::Same);
        }
        store::delete_later(&mut tx, kept, today).await?;
        store::insert(&mut tx, kept, period).await?;
        let event = Event::of(events::PLANNED)
            .with("kind", Detail::Word(kept.as_str()))
            .with("months", Detail::Count(period.months.count().into()))
            .with("from", Detail::At(Timestamp::start_of_day(period.from)));
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes back what was set for a later day; the period that holds goes on. Says whether there was anything to take back.
pub async fn withdraw_plan(
    db: &Database,
    who: AdministratorActor,
    kept: Kept,
    now: Timestamp,
) -> Result<bool, storage::Error> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        if store::delete_later(&mut tx, kept, now.today()).await? == 0 {
            return Ok(false);
        }
        let event = Event::of(events::WITHDRAWN).with("kind", Detail::Word(kept.as_str()));
        audit::record(&mut tx, who.who(), now, event).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}
