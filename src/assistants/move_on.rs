//! A record goes on in its life: sent, paused, brought back, left.

use super::{
    answer::{SaveError, known},
    events, freshness, ledger,
    life::{Life, LifeRefused},
    number::RegisterNumber,
    record::Overview,
    risk,
    section::Section,
    store,
    teller::Teller,
};
use crate::{
    accounts::AssistantActor,
    audit::{self, Event, Kind},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Database, Tx},
};

/// Why a record did not go on.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// There is no record.
    #[error("there is no record")]
    NotFound,
    /// These questions want an answer first.
    #[error("questions want an answer first")]
    Missing(Vec<Section>),
    /// It cannot go there from where it is.
    #[error(transparent)]
    Life(#[from] LifeRefused),
    /// There are no random bytes to draw a number from.
    #[error("there are no random bytes")]
    NoRandom(#[from] getrandom::Error),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// Sends the record of the person who asks to be checked; it gets its number now, if it has none.
pub async fn send(
    db: &Database,
    who: impl Into<Teller>,
    now: Timestamp,
) -> Result<RegisterNumber, MoveError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = find(&mut tx, who, now).await?;
        let life = record.life.send()?;
        let missing = record.missing();
        if !missing.is_empty() {
            return Err(MoveError::Missing(missing));
        }
        let number = match &record.number {
            Some(number) => number.clone(),
            None => give_number(&mut tx, record.id, now).await?,
        };
        store::record::send(&mut tx, record.id, &number, now).await?;
        moved(&mut tx, who, &record, life, events::SENT, now).await?;
        risk::compare(&mut tx, record.id, now).await?;
        tx.commit().await?;
        Ok(number)
    })
    .await
}

/// Takes the record of the person who asks out of sight for a while.
pub async fn pause(db: &Database, who: AssistantActor, now: Timestamp) -> Result<(), MoveError> {
    go(db, who.into(), Life::pause, events::PAUSED, now).await
}

/// Brings the paused record of the person who asks back.
pub async fn resume(db: &Database, who: AssistantActor, now: Timestamp) -> Result<(), MoveError> {
    go(db, who.into(), Life::resume, events::RESUMED, now).await
}

/// Takes the record of the person who asks off the register.
pub async fn leave(db: &Database, who: AssistantActor, now: Timestamp) -> Result<(), MoveError> {
    go(db, who.into(), Life::leave, events::LEFT, now).await
}

/// Lets the person who asks begin again after leaving, unless the council took the record off the register.
pub async fn come_back(db: &Database, who: impl Into<Teller>, now: Timestamp) -> Result<(), MoveError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = find(&mut tx, who, now).await?;
        let ruling = store::ruling::last_told(&mut tx, record.id).await?;
        if ruling.is_some_and(|ruling| !ruling.lets_begin_again(now.today())) {
            return Err(LifeRefused::TakenOff.into());
        }
        moved(&mut tx, who, &record, record.life.come_back()?, events::CAME_BACK, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn go(
    db: &Database,
    who: Teller,
    step: fn(Life) -> Result<Life, LifeRefused>,
    kind: Kind,
    now: Timestamp,
) -> Result<(), MoveError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record = find(&mut tx, who, now).await?;
        moved(&mut tx, who, &record, step(record.life)?, kind, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn find(tx: &mut Tx, who: Teller, now: Timestamp) -> Result<Overview, MoveError> {
    match known(tx, who, now).await {
        Ok(record) => record.ok_or(MoveError::NotFound),
        Err(SaveError::Storage(error)) => Err(error.into()),
        // Nobody answers for this person any more.
        Err(SaveError::Misfit(_) | SaveError::Life(_) | SaveError::NotAdmitted(_)) => {
            Err(MoveError::NotFound)
        }
    }
}

/// Writes down where a record has gone in its life, and what follows from it.
pub(super) async fn moved(
    tx: &mut Tx,
    who: Teller,
    record: &Overview,
    life: Life,
    kind: Kind,
    now: Timestamp,
) -> storage::Result<()> {
    store::record::save_life(tx, record.id, life, now).await?;
    match life {
        Life::Sent => ledger::wait(tx, record.id, now).await?,
        Life::Draft => ledger::again(tx, record.id).await?,
        // Nobody answers for a record that has left.
        Life::Left => {
            store::question::delete_open(tx, record.id, None).await?;
        }
        Life::OnRecord | Life::Paused(_) => {}
    }
    freshness::follow(tx, record.id, life, now).await?;
    let event = who.concerning(Event::of(kind).subject("assistant", record.id));
    audit::record(tx, who.who(), now, event).await
}

/// Draws numbers until one is free. Of 28 million numbers few are taken, so the first is nearly always free.
async fn give_number(tx: &mut Tx, id: AssistantId, now: Timestamp) -> Result<RegisterNumber, MoveError> {
    loop {
        let number = RegisterNumber::draw()?;
        if store::number::take(tx, &number, id, now).await? == 1 {
            return Ok(number);
        }
    }
}
