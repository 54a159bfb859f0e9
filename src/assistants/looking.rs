//! Whether a personal assistant is looking for work.

use super::{
    answer::{SaveError, open},
    events, freshness, store,
    terms::Looking,
};
use crate::{
    accounts::AssistantActor,
    audit::{self, Detail, Event},
    clock::Timestamp,
    storage::Database,
};

/// Says whether the person who asks is looking for work.
pub async fn look(
    db: &Database,
    who: AssistantActor,
    looking: Looking,
    now: Timestamp,
) -> Result<(), SaveError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = open(&mut tx, who.into(), now).await?;
        record.life.edit()?;
        store::record::save_looking(&mut tx, record.id, looking, now).await?;
        // Who has just said how things are is not asked whether they are still so.
        freshness::restart(&mut tx, record.id, now).await?;
        let event = Event::of(events::LOOKING)
            .subject("assistant", record.id)
            .about(who.account())
            .with("looking", Detail::Word(looking.as_str()));
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}
