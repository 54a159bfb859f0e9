//! Reading a record to take it along.

use super::view::Portable;
use crate::{
    accounts::AssistantActor,
    assistants::{
        engagement::Engagement, experience::Experience, items::Item, qualification::Held, store,
        training::Training, training_access::TrainingRequest,
    },
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn, Database},
};

/// The record of the person who asks, as she can take it along; none while it is not on the register.
pub async fn portable(
    db: &Database,
    who: AssistantActor,
    now: Timestamp,
) -> Result<Option<Portable>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(id) => view(&mut db, id, now).await,
        None => Ok(None),
    }
}

/// A record, as it can be taken along.
pub(in crate::assistants) async fn view(
    db: &mut Conn,
    id: AssistantId,
    now: Timestamp,
) -> Result<Option<Portable>, storage::Error> {
    let Some(record) = store::record::find_by_id(db, id).await? else { return Ok(None) };
    let experience = Experience {
        told: store::experience::standing(db, id).await?.told,
        engagements: Engagement::all(db, id).await?,
        qualifications: Held::all(db, id).await?,
        trainings: Training::all(db, id).await?,
        requests: TrainingRequest::all(db, id).await?,
    };
    let claims = store::claim::all_of(db, id).await?;
    let confirmed = store::freshness::find(db, id).await?;
    let confirmed_on = confirmed.map(|confirmed| confirmed.on);
    Ok(Portable::of(&record, experience, &claims, confirmed_on, now.today()))
}
