//! What was done.

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{
    clock::Timestamp,
    ids::{AccountId, EventId, PersonId},
};

/// A kind of event. Each capability declares its own, as constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(&'static str);

impl Kind {
    /// A kind by its name: the thing and what happened to it, such as `session.ended`.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// What an event is about: the kind of row, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The kind of row, in the singular, such as `session`.
    pub kind: &'static str,
    /// Which row.
    pub id: Uuid,
}

/// A detail of an event. There is no way to put in a text that somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Another row.
    Id(Uuid),
    /// A word from a closed list.
    Word(&'static str),
    /// How many.
    Count(i64),
    /// An instant.
    At(Timestamp),
}

impl Detail {
    /// How many, as statements and lists count.
    #[must_use]
    pub fn count(number: u64) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Detail> for Value {
    fn from(detail: Detail) -> Self {
        match detail {
            Detail::Id(id) => Self::from(id.to_string()),
            Detail::Word(word) => Self::from(word),
            Detail::Count(count) => Self::from(count),
            Detail::At(at) => Self::from(at.to_string()),
        }
    }
}

/// Something that was done or seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub(super) kind: Kind,
    pub(super) subject: Option<Subject>,
    pub(super) about: Option<Uuid>,
    pub(super) detail: Map<String, Value>,
}

impl Event {
    /// An event of this kind.
    #[must_use]
    pub fn of(kind: Kind) -> Self {
        Self { kind, subject: None, about: None, detail: Map::new() }
    }

    /// The row that it happened to.
    #[must_use]
    pub fn subject(mut self, kind: &'static str, id: impl Into<Uuid>) -> Self {
        self.subject = Some(Subject { kind, id: id.into() });
        self
    }

    /// The account whose owner it concerns.
    #[must_use]
    pub fn about(mut self, account: AccountId) -> Self {
        self.about = Some(account.as_uuid());
        self
    }

    /// The person whom it concerns, where there is no account.
    #[must_use]
    pub fn about_person(mut self, person: PersonId) -> Self {
        self.about = Some(person.as_uuid());
        self
    }

    /// One more detail.
    #[must_use]
    pub fn with(mut self, key: &'static str, detail: Detail) -> Self {
        self.detail.insert(key.to_owned(), detail.into());
        self
    }

    pub(super) fn id(now: Timestamp) -> EventId {
        EventId::new(now)
    }
}
