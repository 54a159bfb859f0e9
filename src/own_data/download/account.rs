//! The account, and how its owner is reached.

use serde::Serialize;

use super::word::{Word, moment, word};
use crate::{
    accounts::{ContactDetails, MadeToken, Person, Preferences, Session},
    clock::Timestamp,
    privacy,
    text::{Email, Phone, PlainText, Postcode},
};

/// The account.
#[derive(Debug, Serialize)]
pub(super) struct Account {
    email: String,
    roles: Vec<Word>,
    new_addresses_not_confirmed: Vec<NewAddress>,
    tokens_for_programs: Vec<ForPrograms>,
}

#[derive(Debug, Serialize)]
struct NewAddress {
    email: String,
    link_works_until: String,
}

#[derive(Debug, Serialize)]
struct ForPrograms {
    what_for: Word,
    made_at: String,
    works_until_the_end_of: String,
    last_used_at: Option<String>,
}

impl ForPrograms {
    fn of(token: &MadeToken) -> Self {
        Self {
            what_for: word!(token.scope),
            made_at: moment(token.made_at),
            works_until_the_end_of: token.last_day().to_string(),
            last_used_at: token.used_at.map(moment),
        }
    }
}

impl Account {
    pub(super) fn of(session: &Session, waiting: &[(Email, Timestamp)], tokens: &[MadeToken]) -> Self {
        let address = |(email, until): &(Email, Timestamp)| NewAddress {
            email: email.as_str().to_owned(),
            link_works_until: moment(*until),
        };
        Self {
            email: session.email.as_str().to_owned(),
            roles: session.roles.iter().map(|role| word!(role)).collect(),
            new_addresses_not_confirmed: waiting.iter().map(address).collect(),
            tokens_for_programs: tokens.iter().map(ForPrograms::of).collect(),
        }
    }
}

/// How the person is reached; what was never said is empty.
#[derive(Debug, Serialize)]
pub(super) struct Reached {
    contact: Option<Contact>,
    preferences: Option<Wishes>,
}

#[derive(Debug, Serialize)]
struct Contact {
    name: String,
    telephone: Option<String>,
    address_for_letters: Option<String>,
    postcode: Option<String>,
}

#[derive(Debug, Serialize)]
struct Wishes {
    contact_by: Word,
    language: String,
    format: Word,
    interpreter_needed: bool,
    interpreter_language: Option<String>,
}

impl Reached {
    pub(super) fn of(person: &Person) -> Self {
        Self {
            contact: person.contact.as_ref().map(Contact::of),
            preferences: person.preferences.as_ref().map(Wishes::of),
        }
    }
}

impl Contact {
    fn of(told: &ContactDetails) -> Self {
        Self {
            name: told.name.as_str().to_owned(),
            telephone: told.telephone.as_ref().map(Phone::as_str).map(str::to_owned),
            address_for_letters: told.address.as_ref().map(PlainText::as_str).map(str::to_owned),
            postcode: told.postcode.as_ref().map(Postcode::as_str).map(str::to_owned),
        }
    }
}

impl Wishes {
    fn of(told: &Preferences) -> Self {
        Self {
            contact_by: word!(told.contact_by),
            language: told.language.as_str().to_owned(),
            format: word!(told.format),
            interpreter_needed: told.interpreter.is_needed(),
            interpreter_language: told.interpreter.language().map(|language| language.as_str().to_owned()),
        }
    }
}

/// One line of what was agreed to or taken back. Who wrote it down is said by the way: only the person is online.
#[derive(Debug, Serialize)]
pub(super) struct Consent {
    about: Word,
    agreed: bool,
    text: Option<&'static str>,
    text_version: i64,
    language: String,
    said: Word,
    at: String,
    /// The day on which it was told to an officer, who wrote it down at that moment or later.
    said_on: Option<String>,
}

impl Consent {
    pub(super) fn of(line: &privacy::Consent) -> Self {
        Self {
            about: word!(line.purpose),
            agreed: line.given,
            text: line.text(),
            text_version: line.text_version,
            language: line.language.clone(),
            said: word!(line.channel),
            at: moment(line.recorded_at),
            said_on: line.said_on.map(|day| day.to_string()),
        }
    }
}
