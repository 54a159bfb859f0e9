//! What a registrar does with questions.

use super::{letter, question::Asking};
use crate::{
    accounts::{RegistrarActor, Role},
    assistants::{
        casework::{OpenError, admitted, note, tell_owner},
        events,
        life::Life,
        store,
    },
    audit::{Event, Kind},
    clock::Timestamp,
    ids::{AssistantId, QuestionId},
    keys::Keyring,
    mail::Letterhead,
    storage::{self, Database},
};

/// Why nothing was asked, or nothing came of it.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// The record cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Something was asked already, and one thing is asked at a time.
    #[error("something is asked already")]
    AskedAlready,
    /// It was answered or taken back meanwhile.
    #[error("nothing is asked any more")]
    NotAsked,
    /// Its owner has left, or closed the account: nobody would read it.
    #[error("nobody would read it")]
    NobodyReads,
}

impl From<storage::Error> for AskError {
    fn from(error: storage::Error) -> Self {
        Self::Open(error.into())
    }
}

/// Asks the owner of a record something, and tells her that there is a question. Whoever asks works on the record from
/// now on, if nobody does.
pub async fn ask(
    db: &Database,
    (keys, letterhead): (&Keyring, &Letterhead),
    who: RegistrarActor,
    (of, text): (AssistantId, &Asking),
    now: Timestamp,
) -> Result<(), AskError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        let record = store::record::overview_by_id(&mut tx, of).await?.ok_or(OpenError::NotFound)?;
        if record.life == Life::Left {
            return Err(AskError::NobodyReads);
        }
        let id = QuestionId::new(now);
        if store::question::insert(&mut tx, id, (of, text), now).await? == 0 {
            return Err(AskError::AskedAlready);
        }
        store::casework::take(&mut tx, of, who.account(), now).await?;
        note(&mut tx, who, of, about(events::QUESTION_ASKED, id), now).await?;
        if !tell_owner(&mut tx, keys, of, &letter::asked(letterhead), now).await? {
            return Err(AskError::NobodyReads);
        }
        Ok(tx.commit().await?)
    })
    .await
}

/// Takes back what is asked and not answered.
pub async fn take_back(
    db: &Database,
    who: RegistrarActor,
    (of, id): (AssistantId, QuestionId),
    now: Timestamp,
) -> Result<(), AskError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        if store::question::delete_open(&mut tx, of, Some(id)).await? == 0 {
            return Err(AskError::NotAsked);
        }
        note(&mut tx, who, of, about(events::QUESTION_TAKEN_BACK, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Writes down what the owner of a record answered by telephone or letter.
pub async fn answer_for(
    db: &Database,
    who: RegistrarActor,
    (of, id): (AssistantId, QuestionId),
    text: &Asking,
    now: Timestamp,
) -> Result<(), AskError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        admitted(&mut tx, who, of, now).await?;
        if store::question::answer(&mut tx, (of, id), (text, Role::Registrar), now).await? == 0 {
            return Err(AskError::NotAsked);
        }
        note(&mut tx, who, of, about(events::QUESTION_ANSWERED, id), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// An act with a question.
pub(super) fn about(kind: Kind, id: QuestionId) -> Event {
    Event::of(kind).subject("question", id)
}
