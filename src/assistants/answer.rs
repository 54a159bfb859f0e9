//! Saving a page of answers.

use std::future::Future;

use super::{
    events, freshness,
    ledger::{self, ClaimKind},
    life::{Life, LifeRefused},
    listed,
    record::Overview,
    risk,
    section::Section,
    store,
    teller::{NotAdmitted, Teller},
};
use crate::{
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn, Database, Tx},
};
use time::Date;

/// A page of answers, read and in order.
pub trait SectionAnswer: Sync {
    /// The question that it answers.
    const SECTION: Section;

    /// Whether it goes together with the rest of the record.
    fn fits(&self, _record: &Overview, _today: Date) -> Result<(), Misfit> {
        Ok(())
    }

    /// Writes it down.
    fn write(
        &self,
        db: &mut Conn,
        id: AssistantId,
        now: Timestamp,
    ) -> impl Future<Output = storage::Result<()>> + Send;
}

/// Why an answer does not go together with the rest of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Nobody under 18 is listed, and this record asks to be.
    #[error("nobody under 18 is listed")]
    TooYoungToBeListed,
}

/// Why an answer was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// It does not go together with the rest of the record.
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// The record cannot be changed where it is in its life.
    #[error(transparent)]
    Life(#[from] LifeRefused),
    /// A registrar answers for somebody who does not agree to it any more, or has the account herself.
    #[error(transparent)]
    NotAdmitted(#[from] NotAdmitted),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Saves a page of answers of the record of the person who asks. The first answer begins the record.
pub async fn save<A: SectionAnswer>(
    db: &Database,
    who: impl Into<Teller>,
    answer: &A,
    now: Timestamp,
) -> Result<(), SaveError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = open(&mut tx, who, now).await?;
        record.life.edit()?;
        answer.fits(&record, now.today())?;
        if matches!(A::SECTION, Section::Name | Section::BirthDate) {
            write_identity(&mut tx, who, &record, answer, now).await?;
        } else {
            answer.write(&mut tx, record.id, now).await?;
        }
        answered(&mut tx, who, record.id, A::SECTION, now).await?;
        if A::SECTION == Section::Way {
            // Another way has other days; they begin now, so that no listing is hidden before anybody was asked.
            freshness::restart(&mut tx, record.id, now).await?;
        }
        Ok(tx.commit().await?)
    })
    .await
}

/// Writes a name or a date of birth. A check of papers was a check of these, so it falls with them; and so was the look
/// whether this is somebody who was removed for risk.
async fn write_identity<A: SectionAnswer>(
    tx: &mut Tx,
    who: Teller,
    record: &Overview,
    answer: &A,
    now: Timestamp,
) -> storage::Result<()> {
    let before = store::record::identity(tx, record.id).await?;
    answer.write(tx, record.id, now).await?;
    if store::record::identity(tx, record.id).await? != before {
        ledger::kind_changed(tx, who, (record.id, record.life), ClaimKind::Identity, now).await?;
        if record.life != Life::Draft {
            risk::compare(tx, record.id, now).await?;
        }
    }
    Ok(())
}

/// The record of whoever is told of, if there is one, for an act that changes it. An officer who acts is noted: whoever
/// fills in a record does not decide about it.
pub(super) async fn known(tx: &mut Tx, who: Teller, now: Timestamp) -> Result<Option<Overview>, SaveError> {
    who.still_may(tx, now).await??;
    let record = store::record::overview_of(tx, who.whose()).await?;
    if let (Some(officer), Some(record)) = (who.officer(), &record) {
        store::helper::note(tx, record.id, officer).await?;
    }
    Ok(record)
}

/// The record of whoever is told of, begun if there is none.
pub(super) async fn open(tx: &mut Tx, who: Teller, now: Timestamp) -> Result<Overview, SaveError> {
    if let Some(record) = known(tx, who, now).await? {
        return Ok(record);
    }
    let id = AssistantId::new(now);
    store::record::insert(tx, id, Some(who.whose()), now).await?;
    if let Some(officer) = who.officer() {
        store::helper::note(tx, id, officer).await?;
    }
    let event = who.concerning(Event::of(events::BEGUN).subject("assistant", id));
    audit::record(tx, who.who(), now, event).await?;
    Ok(Overview::new(id))
}

/// Notes that a question has an answer, and that its owner gave it.
pub(super) async fn answered(
    tx: &mut Tx,
    who: Teller,
    id: AssistantId,
    section: Section,
    now: Timestamp,
) -> storage::Result<()> {
    store::section::answered(tx, id, section, now).await?;
    store::record::touch(tx, id, now).await?;
    listed::changed(tx, id, now).await?;
    let event =
        Event::of(events::CHANGED).subject("assistant", id).with("section", Detail::Word(section.as_str()));
    audit::record(tx, who.who(), now, who.concerning(event)).await
}
