//! The record of a personal assistant, whole.

use serde::Serialize;

use super::{
    decisions::{Asked, Ruled, Suspended},
    experience::Experience,
    ledger::Checked,
    profile::Told,
    word::{Word, word},
};
use crate::{
    accounts::AssistantActor,
    assistants::{
        self, Block, equality, find_confirmed, find_record, ledger, questions, rulings,
        suspensions::own_suspension,
    },
    clock::Timestamp,
    keys::Keyring,
    places::Gazetteer,
    storage::Database,
    text::{Email, Phone},
};

/// Everything that stands in a record or goes with it.
#[derive(Debug, Serialize)]
pub(super) struct Record {
    register_number: Option<String>,
    status: Word,
    looking_for_work: Option<Word>,
    last_confirmed_on: Option<String>,
    answers: Told,
    experience: Experience,
    checks: Vec<Checked>,
    people_you_do_not_want_to_be_found_by: Vec<Blocked>,
    equality_answers: Vec<Equality>,
    questions_of_the_council: Vec<Asked>,
    refusals_and_removals: Vec<Ruled>,
    suspended: Option<Suspended>,
}

#[derive(Debug, Serialize)]
struct Blocked {
    name: String,
    email: Option<String>,
    telephone: Option<String>,
}

impl Blocked {
    fn of(block: &Block) -> Self {
        let person = &block.person;
        Self {
            name: person.name.as_str().to_owned(),
            email: person.email.as_ref().map(Email::as_str).map(str::to_owned),
            telephone: person.telephone.as_ref().map(Phone::as_str).map(str::to_owned),
        }
    }
}

#[derive(Debug, Serialize)]
struct Equality {
    question: Word,
    answer: Word,
}

impl Equality {
    fn of(answer: &equality::Answer) -> Self {
        Self { question: word!(answer.topic()), answer: word!(answer) }
    }
}

impl Record {
    /// The record of the person who asks, if there is one.
    pub(super) async fn find(
        db: &Database,
        keys: &Keyring,
        gazetteer: &Gazetteer,
        who: AssistantActor,
        now: Timestamp,
    ) -> Result<Option<Self>, equality::EqualityError> {
        let Some(record) = find_record(db, who).await? else { return Ok(None) };
        let experience = assistants::experience(db, who).await?;
        let claims = ledger::claims(db, who).await?;
        let today = now.today();
        Ok(Some(Self {
            register_number: record.number.as_ref().map(|number| number.as_str().to_owned()),
            status: word!(record.life.status()),
            looking_for_work: record.looking.map(|looking| word!(looking)),
            last_confirmed_on: find_confirmed(db, who).await?.map(|confirmed| confirmed.on.to_string()),
            answers: Told::of(&record.profile, gazetteer),
            checks: claims.iter().map(|claim| Checked::of(claim, &experience, today)).collect(),
            experience: Experience::of(&experience),
            people_you_do_not_want_to_be_found_by: all(&assistants::blocks(db, who).await?, Blocked::of),
            equality_answers: all(&equality::answers(db, keys, who).await?, Equality::of),
            questions_of_the_council: all(&questions::own_questions(db, who).await?, Asked::of),
            refusals_and_removals: all(&rulings::own_rulings(db, who).await?, Ruled::of),
            suspended: own_suspension(db, who).await?.map(Suspended::of),
        }))
    }
}

fn all<A, B>(these: &[A], of: fn(&A) -> B) -> Vec<B> {
    these.iter().map(of).collect()
}
