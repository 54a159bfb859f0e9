//! What a council has asked and decided about whole records, for a register that is filled and not lived: the demo.

use super::{
    FullName,
    birth::BirthDate,
    questions::Question,
    risk::{self, Removed},
    rulings::{Appealed, Ruling, RulingKind, RulingReason},
    store,
    suspensions::{NewSuspension, next_review},
};
use crate::{
    clock::Timestamp,
    ids::{AccountId, AssistantId, RulingId, SuspensionId},
    storage::{self, Tx},
    text::PersonName,
};
use time::Date;

/// What was asked or decided about a record that stands in the register.
#[derive(Clone, Debug)]
pub struct WholeCase {
    /// Which record.
    pub of: AssistantId,
    /// The officer who asked, proposed and decided.
    pub officer: AccountId,
    /// Since when this officer works on it; none where it waits for another one, or for nobody.
    pub taken_at: Option<Timestamp>,
    /// What was asked.
    pub question: Option<Question>,
    /// The refusal or removal.
    pub ruling: Option<Ruling>,
    /// The suspension that is in force.
    pub suspension: Option<WholeSuspension>,
    /// Of whom it may be who was removed for risk.
    pub alike: Option<Alike>,
}

/// A suspension since a moment. If it is told, it was told then.
#[derive(Clone, Debug)]
pub struct WholeSuspension {
    /// Which.
    pub id: SuspensionId,
    /// What it rests on.
    pub new: NewSuspension,
    /// Since when.
    pub at: Timestamp,
}

/// Somebody who was removed for risk, and whose last name and date of birth are those of the record.
#[derive(Clone, Debug)]
pub struct Alike {
    /// Which.
    pub id: RulingId,
    /// Her first name.
    pub first_name: PersonName,
    /// The day of the decision.
    pub decided_on: Date,
    /// When it was found.
    pub found_at: Timestamp,
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
        if let Some(suspension) = &case.suspension {
            let WholeSuspension { id, new, at } = suspension;
            let review_on = next_review(tx, *at).await?;
            store::suspension::insert(tx, *id, (case.of, new), review_on, *at).await?;
            store::freshness::rest(tx, case.of).await?;
        }
        if let Some(alike) = &case.alike {
            enrol_alike(tx, case.of, alike).await?;
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
    if ruling.reason == RulingReason::Risk {
        risk::keep(tx, case.of, ruling, said.at).await?;
    }
    if let Some(Appealed { said, .. }) = &decided.appeal {
        store::ruling::appeal(tx, id, (&said.text, said.role), said.at).await?;
    }
    Ok(())
}

async fn enrol_alike(tx: &mut Tx, of: AssistantId, alike: &Alike) -> Result<(), storage::Error> {
    let (_, Some(last), Some(born)) = store::record::identity(tx, of).await? else { return Ok(()) };
    let removed = Removed {
        id: alike.id,
        name: FullName { first: alike.first_name.clone(), last },
        born_on: BirthDate::kept(born),
        decision: RulingKind::Removal,
        decided_on: alike.decided_on,
    };
    store::risk::insert(tx, &removed).await?;
    store::risk::raise(tx, (of, alike.id), alike.found_at).await?;
    Ok(())
}
