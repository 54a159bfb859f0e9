//! What a council has asked and decided about whole records, for a register that is filled and not lived: the demo.

use super::{
    questions::Question,
    rulings::{Appealed, Ruling},
    store,
};
use crate::{
    clock::Timestamp,
    ids::{AccountId, AssistantId},
    storage::{self, Tx},
};

/// What was asked or decided about a record that stands in the register.
#[derive(Clone, Debug)]
pub struct WholeCase {
    /// Which record.
    pub of: AssistantId,
    /// The registrar who asked, proposed and decided.
    pub officer: AccountId,
    /// Since when this officer works on it; none where it waits for another one, or for nobody.
    pub taken_at: Option<Timestamp>,
    /// What was asked.
    pub question: Option<Question>,
    /// The refusal or removal.
    pub ruling: Option<Ruling>,
}

/// Writes what was asked and decided, in the caller's transaction. Where the records are in their lives is not changed.
pub async fn enrol_cases(tx: &mut Tx, all: &[WholeCase]) -> Result<(), storage::Error> {
    for case in all {
        if let Some(question) = &case.question {
            store::question::insert(tx, question.id, (case.of, &question.text), question.asked_at).await?;
            if let Some(answer) = &question.answer {
                let id = (case.of, question.id);
                store::question::answer(tx, id, (&answer.text, answer.role), answer.at).await?;
            }
        }
        if let Some(ruling) = &case.ruling {
            enrol_ruling(tx, case, ruling).await?;
        }
        if let Some(at) = case.taken_at {
            store::casework::take(tx, case.of, case.officer, at).await?;
        }
    }
    Ok(())
}

async fn enrol_ruling(tx: &mut Tx, case: &WholeCase, ruling: &Ruling) -> Result<(), storage::Error> {
    let id = (case.of, ruling.id);
    store::ruling::insert(tx, (case.of, case.officer), ruling).await?;
    if let Some(reply) = &ruling.reply {
        store::ruling::reply(tx, id, (&reply.text, reply.role), reply.at).await?;
    }
    let Some(decided) = &ruling.decided else { return Ok(()) };
    let said = &decided.said;
    store::ruling::decide(tx, (ruling.id, case.officer), (ruling.life, &said.text), said.at).await?;
    if let Some(Appealed { said, .. }) = &decided.appeal {
        store::ruling::appeal(tx, id, (&said.text, said.role), said.at).await?;
    }
    Ok(())
}
