//! What somebody does with questions about her own record.

use super::{
    ask::about,
    question::{Asking, Question},
};
use crate::{
    accounts::{AssistantActor, Role},
    assistants::{
        events,
        life::{Life, LifeRefused},
        store,
    },
    audit,
    clock::Timestamp,
    ids::QuestionId,
    storage::{self, Database},
};

/// Why an answer was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// There is no such question, or it was taken back or answered meanwhile.
    #[error("nothing is asked any more")]
    NotAsked,
    /// Whoever has left answers nothing.
    #[error(transparent)]
    Life(#[from] LifeRefused),
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// What the person who asks was asked about her record, the latest first.
pub async fn own_questions(db: &Database, who: AssistantActor) -> Result<Vec<Question>, storage::Error> {
    let mut db = db.read_current().await?;
    match store::record::id_of(&mut db, who.account()).await? {
        Some(record) => store::question::all_of(&mut db, record).await,
        None => Ok(Vec::new()),
    }
}

/// Answers what was asked; the record is in the queue again.
pub async fn answer(
    db: &Database,
    who: AssistantActor,
    id: QuestionId,
    text: &Asking,
    now: Timestamp,
) -> Result<(), AnswerError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let record =
            store::record::overview_of(&mut tx, who.account()).await?.ok_or(AnswerError::NotAsked)?;
        if record.life == Life::Left {
            return Err(LifeRefused::Left.into());
        }
        if store::question::answer(&mut tx, (record.id, id), (text, Role::Assistant), now).await? == 0 {
            return Err(AnswerError::NotAsked);
        }
        let event = about(events::QUESTION_ANSWERED, id).about(who.account());
        audit::record(&mut tx, who.who(), now, event).await?;
        Ok(tx.commit().await?)
    })
    .await
}
