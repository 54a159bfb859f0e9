//! The search.

use std::fmt;

use super::rank::rank;
use super::sought::{Sought, SoughtName};
use crate::{
    accounts::RecordOfficer,
    assistants::{FullName, events, life::Status, number::RegisterNumber, store, store::search::How},
    audit::{self, Detail, Event},
    clock::Timestamp,
    ids::AssistantId,
    storage::{self, Conn, Database},
};

/// So many are shown: whoever sees more has to say more of the name.
const SHOWN: usize = 20;
/// So many are compared with each other before the first are shown.
const COMPARED: u32 = 200;

/// A record that was found. It says no more than what tells two people of one name apart from a third.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub id: AssistantId,
    /// Its number; who left before sending the record has none.
    pub number: Option<RegisterNumber>,
    /// Whose it is.
    pub name: FullName,
    /// Where it is in its life.
    pub status: Status,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Matches {
    /// The nearest, the nearest first.
    pub found: Vec<Found>,
    /// Whether there are more than these.
    pub more: bool,
}

impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Found({})", self.id)
    }
}

/// Looks for records that officers may open. That somebody looked, for what kind of thing, and how many were found stands
/// in the audit before anything is shown; what was typed stands nowhere.
pub async fn search(
    db: &Database,
    who: impl RecordOfficer,
    sought: &Sought,
    now: Timestamp,
) -> Result<Matches, storage::Error> {
    let mut found = find(&mut db.read_current().await?, sought).await?;
    let more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let shown = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let event = Event::of(events::SEARCHED)
        .with("by", Detail::Word(sought.word()))
        .with("shown", Detail::count(shown));
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        audit::record(&mut tx, who.who(), now, event.clone()).await?;
        tx.commit().await
    })
    .await?;
    Ok(Matches { found, more })
}

async fn find(db: &mut Conn, sought: &Sought) -> storage::Result<Vec<Found>> {
    match sought {
        Sought::Number(number) => store::search::by_number(db, number).await,
        Sought::Postcode(postcode) => store::search::by_postcode(db, postcode, COMPARED).await,
        Sought::NumberOrPostcode(number, postcode) => {
            let mut found = store::search::by_number(db, number).await?;
            let others = store::search::by_postcode(db, postcode, COMPARED).await?;
            add(&mut found, others);
            Ok(found)
        }
        Sought::Outcode(outcode) => store::search::by_outcode(db, outcode, COMPARED).await,
        Sought::Name(name) => by_name(db, name).await,
    }
}

/// The first way of reading the words that finds anybody.
async fn by_name(db: &mut Conn, name: &SoughtName) -> storage::Result<Vec<Found>> {
    for words in name.readings() {
        let found = by_words(db, &words).await?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

/// Whole words before beginnings of words, and those before what only sounds like it.
async fn by_words(db: &mut Conn, words: &[String]) -> storage::Result<Vec<Found>> {
    let mut found = Vec::new();
    for how in [How::Whole, How::Beginning, How::Sound] {
        let mut others = store::search::by_words(db, words, how, COMPARED).await?;
        rank(&mut others, words);
        add(&mut found, others);
        if found.len() > SHOWN {
            break;
        }
    }
    Ok(found)
}

/// Adds those that are not there yet.
fn add(found: &mut Vec<Found>, others: Vec<Found>) {
    for other in others {
        if found.iter().all(|one| one.id != other.id) {
            found.push(other);
        }
    }
}
