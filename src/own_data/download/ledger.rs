//! What was told to be checked, and how it stands: by the role of an officer, never a name.

use serde::Serialize;
use time::Date;

use super::word::{Word, hours, moment, word};
use crate::{
    assistants::{
        self, Experience,
        ledger::{Claim, DbsCertificate, Decision, Evidence, Referee, RightToWork, Standing, Told},
    },
    text::{Email, Phone},
};

/// One claim.
#[derive(Debug, Serialize)]
pub(super) struct Checked {
    about: Word,
    said: Option<Said>,
    said_on: String,
    state: Word,
    waiting_since: Option<String>,
    method: Option<Word>,
    reason_not_accepted: Option<Word>,
    decided_by: Option<Word>,
    decided_on: Option<String>,
    council_looks_again_by: Option<String>,
}

/// What it rests on.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Said {
    Paper(Word),
    RightToWork(Right),
    Dbs(Certificate),
    Reference(Person),
    Insurance { ends_on: String },
    Entry(Word),
}

impl Checked {
    pub(super) fn of(claim: &Claim, experience: &Experience, today: Date) -> Self {
        let (mut method, mut reason, mut decision, mut waiting_since) = (None, None, None, None);
        match claim.standing {
            Standing::Said => {}
            Standing::Waiting { since } => waiting_since = Some(moment(since)),
            Standing::Checked { method: by, decision: made } => {
                (method, decision) = (Some(word!(by)), Some(made));
            }
            Standing::NotAccepted { reason: why, decision: made } => {
                (reason, decision) = (Some(word!(why)), Some(made));
            }
        }
        Self {
            about: word!(claim.kind()),
            said: said(&claim.evidence, experience),
            said_on: moment(claim.said_at),
            state: word!(claim.state(today)),
            waiting_since,
            method,
            reason_not_accepted: reason,
            decided_by: decision.map(|decision| word!(decision.role)),
            decided_on: decision.map(|decision| decision.on.to_string()),
            council_looks_again_by: decision.and_then(again),
        }
    }
}

fn again(decision: Decision) -> Option<String> {
    decision.look_again_by.map(|day| day.to_string())
}

fn said(evidence: &Evidence, experience: &Experience) -> Option<Said> {
    match evidence {
        Evidence::Told(told) => Some(match told {
            Told::Identity(paper) => Said::Paper(word!(paper)),
            Told::RightToWork(right) => Said::RightToWork(Right::of(*right)),
            Told::Dbs(dbs) => Said::Dbs(Certificate::of(dbs)),
            Told::Reference(referee) => Said::Reference(Person::of(referee)),
            Told::CarInsurance(car) => Said::Insurance { ends_on: car.ends_on.to_string() },
        }),
        Evidence::Qualification(id) => {
            entry(&experience.qualifications, |entry| entry.id == *id, |held| word!(held.qualification))
        }
        Evidence::Training(id) => {
            entry(&experience.trainings, |entry| entry.id == *id, |done| word!(done.category))
        }
    }
}

/// An entry of the record, which stands there in full.
fn entry<I: assistants::Item>(
    entries: &[assistants::Entry<I>],
    is_it: impl Fn(&assistants::Entry<I>) -> bool,
    word: impl Fn(&I) -> Word,
) -> Option<Said> {
    entries.iter().find(|entry| is_it(entry)).map(|entry| Said::Entry(word(&entry.item)))
}

#[derive(Debug, Serialize)]
struct Right {
    basis: Word,
    ends_on: Option<String>,
    hours_limit: Option<f32>,
    one_sponsor_only: Option<bool>,
}

impl Right {
    fn of(right: RightToWork) -> Self {
        Self {
            basis: word!(right.basis),
            ends_on: right.ends_on.map(|day| day.to_string()),
            hours_limit: right.hours_limit.map(hours),
            one_sponsor_only: right.sponsor_only,
        }
    }
}

#[derive(Debug, Serialize)]
struct Certificate {
    level: Word,
    issued_on: String,
    workforce: Option<Word>,
    update_service: Option<bool>,
    seen_on: Option<String>,
    outcome: Option<Word>,
}

impl Certificate {
    fn of(dbs: &DbsCertificate) -> Self {
        Self {
            level: word!(dbs.level),
            issued_on: dbs.issued_on.to_string(),
            workforce: dbs.workforce.map(|of| word!(of)),
            update_service: dbs.update_service,
            seen_on: dbs.seen.map(|(on, _)| on.to_string()),
            outcome: dbs.seen.map(|(_, outcome)| word!(outcome)),
        }
    }
}

/// Whom she named to give a reference: what she told of this person, and nothing that the person said.
#[derive(Debug, Serialize)]
struct Person {
    name: String,
    relation: Word,
    telephone: Option<String>,
    email: Option<String>,
}

impl Person {
    fn of(referee: &Referee) -> Self {
        Self {
            name: referee.name.as_str().to_owned(),
            relation: word!(referee.relation),
            telephone: referee.telephone.as_ref().map(Phone::as_str).map(str::to_owned),
            email: referee.email.as_ref().map(Email::as_str).map(str::to_owned),
        }
    }
}
