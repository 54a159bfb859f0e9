//! Telling, and sending what was told to be checked.

use super::{
    answer::{Answer, Question},
    employer::Employer,
    events,
    life::LifeRefused,
    store,
    teller::{Teller, admit, known, note, open},
};
use crate::{
    assisting::NotAdmitted,
    audit::{Detail, Event},
    clock::Timestamp,
    storage::{self, Database},
};

/// Why an answer was not kept, or nothing was sent.
#[derive(Debug, thiserror::Error)]
pub enum TellError {
    /// The question is not asked, after what was told before.
    #[error("this is not asked")]
    NotAsked,
    /// These questions want an answer first.
    #[error("questions want an answer first")]
    Missing(Vec<Question>),
    /// It cannot go there from where it is.
    #[error(transparent)]
    Life(#[from] LifeRefused),
    /// A registrar tells about somebody who does not agree to it any more, or has the account herself.
    #[error(transparent)]
    NotAdmitted(#[from] NotAdmitted),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// What is known of the person who asks, or of whom it is told; none where nothing was told yet.
pub async fn find(db: &Database, who: impl Into<Teller>) -> Result<Option<Employer>, storage::Error> {
    store::employer::find_of(&mut db.read_current().await?, who.into().whose()).await
}

/// Keeps an answer, and says whether it is another one than before. The first one begins it. Another answer to what was sent
/// waits to be checked anew.
pub async fn tell(
    db: &Database,
    who: impl Into<Teller>,
    answer: &Answer,
    now: Timestamp,
) -> Result<bool, TellError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admit(&mut tx, who, now).await??;
        let employer = open(&mut tx, who, now).await?;
        if !employer.told.asks(answer.question()) {
            return Err(TellError::NotAsked);
        }
        let told = employer.told.with(answer);
        let is_new = told != employer.told;
        if is_new {
            let life = employer.life.changed(told.missing().is_empty(), now)?;
            store::told::save(&mut tx, employer.id, answer, now).await?;
            store::employer::save_life(&mut tx, employer.id, life, now).await?;
            let question = Detail::Word(answer.question().as_str());
            let event = Event::of(events::CHANGED).with("question", question);
            note(&mut tx, who, employer.id, event, now).await?;
        }
        tx.commit().await?;
        Ok(is_new)
    })
    .await
}

/// Sends what was told to be checked; or to be checked anew, in the last days of a check and after it.
pub async fn send(db: &Database, who: impl Into<Teller>, now: Timestamp) -> Result<(), TellError> {
    let who = who.into();
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admit(&mut tx, who, now).await??;
        let Some(employer) = known(&mut tx, who).await? else {
            return Err(TellError::Missing(vec![Question::ActsFor]));
        };
        let missing = employer.told.missing();
        if !missing.is_empty() {
            return Err(TellError::Missing(missing));
        }
        store::employer::save_life(&mut tx, employer.id, employer.life.send(now)?, now).await?;
        note(&mut tx, who, employer.id, Event::of(events::SENT), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}
