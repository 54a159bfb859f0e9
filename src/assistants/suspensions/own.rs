//! What the owner of a record sees of its suspension.

use time::Date;

use crate::{
    accounts::AssistantActor,
    assistants::store,
    clock::Timestamp,
    storage::{self, Database},
};

/// A suspension of which its owner was told. What it rests on is not here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnSuspension {
    /// Since when.
    pub since: Timestamp,
    /// The day, in London, until which it is looked at again.
    pub review_on: Date,
}

/// The suspension of the person who asks, once she was told of it.
pub async fn own_suspension(
    db: &Database,
    who: AssistantActor,
) -> Result<Option<OwnSuspension>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(id) => store::suspension::own(&mut db, id).await,
        None => Ok(None),
    }
}
