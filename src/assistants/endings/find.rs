//! What the own page says.

use time::Date;

use super::ending::{Ending, near};
use crate::{
    accounts::AssistantActor,
    assistants::store,
    storage::{self, Database},
};

/// What ends soon, or has ended lately, in the record of the person who asks; what ends first comes first.
pub async fn find_endings(
    db: &Database,
    who: AssistantActor,
    today: Date,
) -> Result<Vec<Ending>, storage::Error> {
    let mut db = db.read_current().await?;
    let Some(id) = store::record::id_of(&mut db, who.account()).await? else { return Ok(Vec::new()) };
    let found = store::endings::of_record(&mut db, id, near(today)).await?;
    Ok(found.into_iter().map(|found| found.ending).collect())
}
