//! The periods, as an administrator reads them.

use time::Date;

use super::{Kept, Months, store};
use crate::{
    accounts::AdministratorActor,
    storage::{self, Database},
};

/// A period, and its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// How long.
    pub months: Months,
    /// From when on.
    pub from: Date,
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What.
    pub kept: Kept,
    /// The period that holds today; none where none is set.
    pub now: Option<Period>,
    /// The one that follows it.
    pub next: Option<Period>,
}

/// The periods of all that is erased when one is over.
pub async fn periods(
    db: &Database,
    _who: AdministratorActor,
    today: Date,
) -> Result<Vec<Standing>, storage::Error> {
    let all = store::periods(&mut db.read_current().await?).await?;
    let standing = |kept: Kept| {
        let mut own = all.iter().filter(|(kind, _)| *kind == kept).map(|(_, period)| *period);
        Standing {
            kept,
            now: own.clone().rfind(|period| period.from <= today),
            next: own.find(|period| period.from > today),
        }
    };
    Ok(Kept::ALL.iter().copied().map(standing).collect())
}
