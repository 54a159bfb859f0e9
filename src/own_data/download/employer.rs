//! What somebody told as an employer, or for whom she acts, and what was checked.

use serde::Serialize;

use super::word::{Word, moment, word};
use crate::{
    employers::{
        Acting, Address, Check, Employer, Life, Support, Told,
        kept::{Alert, AllKept, KeptSearch, Shortlisted},
    },
    places::Gazetteer,
    text::FullName,
};
use time::Date;

/// Everything that was told, and how it stands.
#[derive(Debug, Serialize)]
pub(super) struct AsEmployer {
    state: Word,
    told_at: String,
    support_is_for: Option<Word>,
    name: Option<String>,
    paid_by: Option<Word>,
    home: Option<Place>,
    acts_for: Option<ActsFor>,
    waiting_since: Option<String>,
    check: Option<Checked>,
    not_accepted: Option<Refused>,
    keeps_a_search: Option<LooksFor>,
    wants_to_be_told: Option<ToldAbout>,
    shortlist: Vec<OnTheList>,
}

/// About what somebody wants to be told.
#[derive(Debug, Serialize)]
struct ToldAbout {
    asked_at: String,
    ends_on: String,
    looked_for: Vec<Asked>,
    reason_for_a_gender: Option<String>,
}

/// What somebody looks for, as the address of the search has it.
#[derive(Debug, Serialize)]
struct LooksFor {
    kept_at: String,
    looked_for: Vec<Asked>,
}

#[derive(Debug, Serialize)]
struct Asked {
    question: String,
    answer: String,
}

/// Somebody on the list, whom the file does not name: it holds what its owner wrote, and nothing of others.
#[derive(Debug, Serialize)]
struct OnTheList {
    since: String,
    own_note: Option<String>,
}

#[derive(Debug, Serialize)]
struct Place {
    postcode: String,
    ward: String,
    ward_chosen: bool,
}

/// The person for whom somebody acts: by the name that was typed, and nothing that the person said.
#[derive(Debug, Serialize)]
struct ActsFor {
    name: String,
    acts_as: Word,
    support_is_given: Option<Word>,
    other_address: Option<Place>,
}

#[derive(Debug, Serialize)]
struct Checked {
    method: Word,
    decided_by: Word,
    decided_on: String,
    holds_until: String,
    may_act_until: Option<String>,
    person_told_on: Option<String>,
    person_told_by: Option<Word>,
}

#[derive(Debug, Serialize)]
struct Refused {
    reason: Word,
    decided_by: Word,
    decided_on: String,
}

impl AsEmployer {
    pub(super) fn of(employer: &Employer, kept: AllKept, gazetteer: &Gazetteer, today: Date) -> Self {
        let (told, life) = (&employer.told, employer.life);
        let place = |address: &Address| Place::of(address, gazetteer);
        Self {
            state: word!(life.state(today)),
            told_at: moment(employer.said_at),
            support_is_for: told.acts_for.map(|acts_for| word!(acts_for)),
            name: told.name.as_ref().map(FullName::in_full),
            paid_by: told.funding.map(|funding| word!(funding)),
            home: told.home.as_ref().map(place),
            acts_for: told.acting.as_ref().map(|acting| ActsFor::of(acting, told, gazetteer)),
            waiting_since: life.waiting_since().map(moment),
            check: life.check().map(Checked::of),
            not_accepted: Refused::of(life),
            keeps_a_search: kept.search.map(LooksFor::of),
            wants_to_be_told: kept.alert.map(ToldAbout::of),
            shortlist: kept.shortlist.into_iter().map(OnTheList::of).collect(),
        }
    }
}

impl LooksFor {
    fn of(kept: KeptSearch) -> Self {
        Self { kept_at: moment(kept.kept_at), looked_for: asked(kept.fields) }
    }
}

impl ToldAbout {
    fn of(alert: Alert) -> Self {
        Self {
            asked_at: moment(alert.asked_at),
            ends_on: alert.ends_on.to_string(),
            looked_for: asked(alert.fields),
            reason_for_a_gender: alert.gender_reason,
        }
    }
}

fn asked(fields: Vec<(String, String)>) -> Vec<Asked> {
    fields.into_iter().map(|(question, answer)| Asked { question, answer }).collect()
}

impl OnTheList {
    fn of(kept: Shortlisted) -> Self {
        let own_note = kept.note.as_ref().map(ToString::to_string);
        Self { since: moment(kept.added_at), own_note }
    }
}

impl Place {
    fn of(address: &Address, gazetteer: &Gazetteer) -> Self {
        let ward = gazetteer.ward(&address.ward).map_or(address.ward.as_str(), |ward| ward.name.as_str());
        Self {
            postcode: address.postcode.to_string(),
            ward: ward.to_owned(),
            ward_chosen: address.ward_chosen,
        }
    }
}

impl ActsFor {
    fn of(acting: &Acting, told: &Told, gazetteer: &Gazetteer) -> Self {
        let support = told.support.as_ref();
        Self {
            name: acting.name.to_string(),
            acts_as: word!(acting.capacity),
            support_is_given: support.map(|support| word!(support.at())),
            other_address: support.and_then(Support::elsewhere).map(|address| Place::of(address, gazetteer)),
        }
    }
}

impl Checked {
    fn of(check: Check) -> Self {
        Self {
            method: word!(check.method),
            decided_by: word!(check.role),
            decided_on: check.on.to_string(),
            holds_until: check.until.to_string(),
            may_act_until: check.acting.map(|acting| acting.ends_on.to_string()),
            person_told_on: check.acting.map(|acting| acting.told_on.to_string()),
            person_told_by: check.acting.map(|acting| word!(acting.told_by)),
        }
    }
}

impl Refused {
    fn of(life: Life) -> Option<Self> {
        let Life::NotAccepted { reason, role, on } = life else { return None };
        Some(Self { reason: word!(reason), decided_by: word!(role), decided_on: on.to_string() })
    }
}
