//! Looking at the own record.

use super::{record::Record, store};
use crate::{accounts::AssistantActor, storage::{self, Database}};

/// The record of the person who asks; nothing before the first answer.
pub async fn find_record(db: &Database, who: AssistantActor) -> Result<Option<Record>, storage::Error> {
    store::record::find_of(&mut db.read_current().await?, who.account()).await
}
