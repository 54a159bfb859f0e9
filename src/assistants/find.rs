//! Looking at the own record.

use super::{
    record::{Overview, Record},
    store,
};
use crate::{
    accounts::AssistantActor,
    storage::{self, Database},
};

/// The record of the person who asks; nothing before the first answer.
pub async fn find_record(db: &Database, who: AssistantActor) -> Result<Option<Record>, storage::Error> {
    store::record::find_of(&mut db.read_current().await?, who.account()).await
}

/// The record of the person who asks without what it tells; nothing before the first answer.
pub async fn find_overview(db: &Database, who: AssistantActor) -> Result<Option<Overview>, storage::Error> {
    store::record::overview_of(&mut db.read_current().await?, who.account()).await
}
