//! Looking at the record of the person who asks, or for whom somebody asks.

use super::{
    record::{Overview, Record},
    store,
    teller::Teller,
};
use crate::storage::{self, Database};

/// The record of the person who asks; nothing before the first answer.
pub async fn find_record(db: &Database, who: impl Into<Teller>) -> Result<Option<Record>, storage::Error> {
    store::record::find_of(&mut db.read_current().await?, who.into().whose()).await
}

/// The record of the person who asks without what it tells; nothing before the first answer.
pub async fn find_overview(
    db: &Database,
    who: impl Into<Teller>,
) -> Result<Option<Overview>, storage::Error> {
    store::record::overview_of(&mut db.read_current().await?, who.into().whose()).await
}
