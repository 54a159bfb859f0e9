//! Questions of the council, refusals and removals, and what she said to them.

use serde::Serialize;

use super::word::{Word, Written, moment, word};
use crate::assistants::{
    questions,
    rulings::{self, Ruling},
    suspensions::OwnSuspension,
};

/// What the council asked, and what came back.
#[derive(Debug, Serialize)]
pub(super) struct Asked {
    question: String,
    #[serde(rename = "asked_at")]
    at: String,
    answer: Option<Written>,
}

impl Asked {
    pub(super) fn of(asked: &questions::Question) -> Self {
        let answer = asked.answer.as_ref().map(|answer| Written {
            text: answer.text.as_str().to_owned(),
            at: moment(answer.at),
            role: word!(answer.role),
        });
        Self { question: asked.text.as_str().to_owned(), at: moment(asked.asked_at), answer }
    }
}

/// A suspension that is in force, of which she was told. What it rests on is of others.
#[derive(Debug, Serialize)]
pub(super) struct Suspended {
    since: String,
    looked_at_again_by: String,
}

impl Suspended {
    pub(super) fn of(own: OwnSuspension) -> Self {
        Self { since: moment(own.since), looked_at_again_by: own.review_on.to_string() }
    }
}

/// A refusal or a removal of which she was told.
#[derive(Debug, Serialize)]
pub(super) struct Ruled {
    proposed: Word,
    reason: Word,
    reasons: Written,
    you_were_told_at: Option<String>,
    your_reply: Option<Written>,
    taken_back_at: Option<String>,
    decision: Option<Written>,
    your_appeal: Option<Written>,
    outcome_of_the_appeal: Option<Word>,
    reasons_of_the_outcome: Option<Written>,
}

fn written(said: &rulings::Said) -> Written {
    Written { text: said.text.as_str().to_owned(), at: moment(said.at), role: word!(said.role) }
}

impl Ruled {
    pub(super) fn of(ruling: &Ruling) -> Self {
        let decided = ruling.decided.as_ref();
        let appeal = decided.and_then(|decided| decided.appeal.as_ref());
        let outcome = appeal.and_then(|appeal| appeal.outcome.as_ref());
        Self {
            proposed: word!(ruling.kind),
            reason: word!(ruling.reason),
            reasons: written(&ruling.proposed),
            you_were_told_at: ruling.told_at.map(moment),
            your_reply: ruling.reply.as_ref().map(written),
            taken_back_at: ruling.withdrawn_at.map(moment),
            decision: decided.map(|decided| written(&decided.said)),
            your_appeal: appeal.map(|appeal| written(&appeal.said)),
            outcome_of_the_appeal: outcome.map(|(outcome, _)| word!(outcome)),
            reasons_of_the_outcome: outcome.map(|(_, said)| written(said)),
        }
    }
}
