//! Agreeing, and taking it back: one is as easy as the other.

use super::{channel::Channel, events, purpose::Purpose, store};
use crate::{
    accounts::{self, AccountActor, RegistrarActor},
    audit::{self, Detail, Event, Who},
    clock::Timestamp,
    ids::{AccountId, ConsentId, PersonId},
    storage::{self, Conn, Database, Tx},
};
use time::Date;

/// What somebody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is about.
    pub purpose: Purpose,
    /// Agreed, or took it back.
    pub given: bool,
    /// The number of the text that was shown.
    pub text_version: i64,
    /// The language of that text.
    pub language: &'static str,
}

/// Why it was not written down.
#[derive(Debug, thiserror::Error)]
pub enum ConsentError {
    /// The text that was shown is no longer the one that is asked about.
    #[error("the text is another one now")]
    TextChanged,
    /// It stands so already.
    #[error("it stands so already")]
    Unchanged,
    /// Only a person's own click is online.
    #[error("an officer notes what was said by telephone, by letter or in person")]
    NotOnline,
    /// Only the person can say this, because nobody else may touch what it is about.
    #[error("only the person can say this")]
    OwnerOnly,
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// By which way an officer heard something, and on which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The way; never online.
    pub channel: Channel,
    /// The day on which the person said it.
    pub on: Date,
}

/// Whose line it is, and how it came about.
struct Line {
    said_on: Option<Date>,
    person: PersonId,
    channel: Channel,
    by: AccountId,
    who: Who,
}

/// Writes down what the person who asks said on a page.
pub async fn say(db: &Database, who: AccountActor, said: &Said, now: Timestamp) -> Result<(), ConsentError> {
    let person = accounts::find_person(db, who).await?.id;
    let line = Line { said_on: None, person, channel: Channel::Online, by: who.account(), who: who.who() };
    record(db, &line, said, now).await
}

/// The same in the transaction of a capability that has something to do at the same moment. `person` is the person
/// who asks.
pub async fn say_within(
    tx: &mut Tx,
    who: AccountActor,
    person: PersonId,
    said: &Said,
    now: Timestamp,
) -> Result<(), ConsentError> {
    let line = Line { said_on: None, person, channel: Channel::Online, by: who.account(), who: who.who() };
    add(tx, &line, said, now).await
}

/// Whether a person's consent stands.
pub async fn is_given(db: &mut Conn, person: PersonId, purpose: Purpose) -> storage::Result<bool> {
    Ok(store::last(db, person, purpose).await?.is_some_and(|last| last.given))
}

/// Writes down what a person told an officer.
pub async fn note(
    db: &Database,
    who: RegistrarActor,
    person: PersonId,
    heard: Heard,
    said: &Said,
    now: Timestamp,
) -> Result<(), ConsentError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        note_within(&mut tx, who, person, (heard, said), now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// The same in the transaction of a capability that has something to do at the same moment.
pub async fn note_within(
    tx: &mut Tx,
    who: RegistrarActor,
    person: PersonId,
    (heard, said): (Heard, &Said),
    now: Timestamp,
) -> Result<(), ConsentError> {
    if heard.channel == Channel::Online {
        return Err(ConsentError::NotOnline);
    }
    if said.purpose == Purpose::Equality {
        return Err(ConsentError::OwnerOnly);
    }
    let (channel, said_on) = (heard.channel, Some(heard.on));
    let line = Line { said_on, person, channel, by: who.account(), who: who.who() };
    match add(tx, &line, said, now).await {
        Err(ConsentError::Storage(error)) if error.is_foreign_key_violation() => {
            Err(ConsentError::NoSuchPerson)
        }
        done => done,
    }
}

async fn record(db: &Database, line: &Line, said: &Said, now: Timestamp) -> Result<(), ConsentError> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        add(&mut tx, line, said, now).await?;
        Ok(tx.commit().await?)
    })
    .await
}

async fn add(tx: &mut Tx, line: &Line, said: &Said, now: Timestamp) -> Result<(), ConsentError> {
    let last = store::last(tx, line.person, said.purpose).await?;
    let agreed = last.as_ref().filter(|last| last.given);
    // What is taken back is what was agreed to, whatever the page says by now.
    let text_version = match (said.given, agreed) {
        (true, _) if said.text_version != said.purpose.text_version() => {
            return Err(ConsentError::TextChanged);
        }
        (true, Some(agreed)) if agreed.text_version == said.text_version => {
            return Err(ConsentError::Unchanged);
        }
        (true, _) => said.text_version,
        (false, Some(agreed)) => agreed.text_version,
        (false, None) => return Err(ConsentError::Unchanged),
    };
    let row = store::NewConsent {
        id: ConsentId::new(now),
        person: line.person,
        position: last.map_or(1, |last| last.position + 1),
        said: Said { text_version, ..*said },
        channel: line.channel,
        recorded_by: line.by,
        recorded_at: now,
        said_on: line.said_on,
    };
    if !store::insert(tx, &row).await? {
        return Err(ConsentError::Unchanged);
    }
    Ok(audit::record(tx, line.who, now, event(line, &row)).await?)
}

fn event(line: &Line, row: &store::NewConsent) -> Event {
    let kind = if row.said.given { events::GIVEN } else { events::WITHDRAWN };
    let event = Event::of(kind)
        .subject("consent", row.id)
        .with("purpose", Detail::Word(row.said.purpose.as_str()))
        .with("text", Detail::Count(row.said.text_version))
        .with("channel", Detail::Word(line.channel.as_str()));
    // An officer's own account is not the one that this concerns.
    match line.channel {
        Channel::Online => event.about(line.by),
        Channel::Telephone | Channel::Letter | Channel::InPerson => event.about_person(line.person),
    }
}
