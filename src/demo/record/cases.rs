//! What the council has asked and decided about records that are made to be looked at.

use super::risk::{alike, for_risk, suspension};
use super::shape::days_ago;
use super::states::State;
use crate::accounts::Role;
use crate::assistants::questions::{Answer, Question};
use crate::assistants::rulings::{Appealed, Decided, Ruling, RulingKind, RulingReason, Said};
use crate::assistants::{Life, WholeCase};
use crate::clock::Timestamp;
use crate::demo::dice::Dice;
use crate::ids::{AccountId, AssistantId, QuestionId, RulingId};

/// So many days ago it was decided against which nobody has appealed yet.
pub(super) const DECIDED: i64 = 5;
/// So many days ago it was decided against which somebody has appealed.
pub(super) const APPEAL_AGAINST: i64 = 9;

/// The officers who do it: the first of each kind, so that the second decides about appeals.
#[derive(Clone, Copy, Debug)]
pub(in crate::demo) struct Officers {
    pub(in crate::demo) registrar: AccountId,
    pub(in crate::demo) safeguarding: AccountId,
}

impl Officers {
    /// Who makes a case of this state.
    const fn of(self, state: State) -> AccountId {
        match state {
            State::Suspended(_) | State::RemovedForRisk | State::Alike => self.safeguarding,
            _ => self.registrar,
        }
    }
}

/// What the council has done with a record in this state; none where it has done nothing.
pub(in crate::demo) fn case(
    dice: &mut Dice,
    state: State,
    (of, officers): (AssistantId, Officers),
    until: Timestamp,
) -> Option<WholeCase> {
    let officer = officers.of(state);
    let none = WholeCase {
        of,
        officer,
        taken_at: None,
        question: None,
        ruling: None,
        suspension: None,
        alike: None,
    };
    match state {
        State::Asked | State::Answered => {
            let question = question(dice, state == State::Answered, until)?;
            Some(WholeCase { taken_at: Some(question.asked_at), question: Some(question), ..none })
        }
        State::Proposed(kind) => {
            let ruling = proposed(dice, kind, days_ago(until, 4))?;
            Some(WholeCase { taken_at: Some(ruling.proposed.at), ruling: Some(ruling), ..none })
        }
        State::Decided(kind) => {
            let ruling = decided(dice, kind, (until, DECIDED), None)?;
            Some(WholeCase { ruling: Some(ruling), ..none })
        }
        State::Appealed(kind) => {
            let text = "I do not agree. I can show letters that say otherwise.";
            let appeal = Appealed { said: said(Role::Assistant, days_ago(until, 2), text)?, outcome: None };
            let ruling = decided(dice, kind, (until, APPEAL_AGAINST), Some(appeal))?;
            Some(WholeCase { ruling: Some(ruling), ..none })
        }
        State::Suspended(how) => Some(WholeCase { suspension: Some(suspension(dice, how, until)?), ..none }),
        State::RemovedForRisk => {
            let ruling = for_risk(decided(dice, RulingKind::Removal, (until, DECIDED), None)?)?;
            Some(WholeCase { ruling: Some(ruling), ..none })
        }
        State::Alike => Some(WholeCase { alike: Some(alike(dice, until)?), ..none }),
        State::NotConfirmed | State::Hidden | State::TrainingEnds | State::ChecksEnded => None,
    }
}

fn question(dice: &mut Dice, is_answered: bool, until: Timestamp) -> Option<Question> {
    let asked_at = days_ago(until, 3);
    let text = "One of your references could not be reached. Is there another number?".parse().ok()?;
    let answer = "She has moved. Please ring in the evening; I have told her that you will.".parse().ok()?;
    let answer = Answer { at: days_ago(until, 1), role: Role::Assistant, text: answer };
    let id = QuestionId::with_random(asked_at, dice.bytes());
    Some(Question { id, asked_at, text, answer: Some(answer).filter(|_| is_answered) })
}

fn said(role: Role, at: Timestamp, text: &str) -> Option<Said> {
    Some(Said { at, role, text: text.parse().ok()? })
}

fn proposed(dice: &mut Dice, kind: RulingKind, at: Timestamp) -> Option<Ruling> {
    let (reason, life, text) = match kind {
        RulingKind::Refusal => (
            RulingReason::Reference,
            Life::Sent,
            "Both people whom you named say that they do not know you. Please tell us if there was a mistake.",
        ),
        RulingKind::Removal => (
            RulingReason::Untrue,
            Life::OnRecord,
            "The body that issues the qualification in your record has no entry of it. Please tell us how this can be.",
        ),
    };
    Some(Ruling {
        id: RulingId::with_random(at, dice.bytes()),
        kind,
        reason,
        life,
        proposed: said(Role::Registrar, at, text)?,
        told_at: Some(at),
        reply: None,
        withdrawn_at: None,
        decided: None,
    })
}

/// Proposed and answered in the weeks before it was decided, so many days ago.
fn decided(
    dice: &mut Dice,
    kind: RulingKind,
    (until, days): (Timestamp, i64),
    appeal: Option<Appealed>,
) -> Option<Ruling> {
    let reply = "I have nothing to add.";
    let text = "Nothing new has come in, so we decide as we have proposed.";
    Some(Ruling {
        reply: Some(said(Role::Assistant, days_ago(until, days + 8), reply)?),
        decided: Some(Decided { said: said(Role::Registrar, days_ago(until, days), text)?, appeal }),
        ..proposed(dice, kind, days_ago(until, days + 15))?
    })
}
