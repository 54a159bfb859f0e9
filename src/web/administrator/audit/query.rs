//! Which lines an address asks for. It names accounts by their ids: an email address in an address bar, a history or a
//! proxy's log would tell who uses this register.

use super::acts::act_of;
use super::days::{day_of, first_instant, instant_after};
use crate::audit::Filter;
use crate::ids::{AccountId, AssistantId};
use crate::storage::Cursor;
use rocket::FromForm;
use time::Date;
use url::form_urlencoded::Serializer;

/// The query as it stands in the address.
#[derive(Debug, Default, FromForm)]
pub(super) struct Query<'r> {
    person: Option<&'r str>,
    officer: Option<&'r str>,
    record: Option<&'r str>,
    act: Option<&'r str>,
    from: Option<&'r str>,
    to: Option<&'r str>,
    after: Option<&'r str>,
}

/// Which lines are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Whom they concern.
    pub(super) person: Option<AccountId>,
    /// Who did it.
    pub(super) officer: Option<AccountId>,
    /// With which record it was done.
    pub(super) record: Option<AssistantId>,
    /// What was done.
    pub(super) act: Option<&'static str>,
    /// The first day.
    pub(super) from: Option<Date>,
    /// The last day.
    pub(super) to: Option<Date>,
}

impl Query<'_> {
    /// What is asked for, and after which line; nothing when a part of it is nonsense, which no link of ours is.
    pub(super) fn read(&self) -> Option<(Wanted, Option<Cursor>)> {
        let wanted = Wanted {
            person: optional(self.person, |id| id.parse().ok())?,
            officer: optional(self.officer, |id| id.parse().ok())?,
            record: optional(self.record, |id| id.parse().ok())?,
            act: optional(self.act, act_of)?,
            from: optional(self.from, day_of)?,
            to: optional(self.to, day_of)?,
        };
        Some((wanted, optional(self.after, |cursor| cursor.parse().ok())?))
    }
}

/// Nothing where nothing was given, and no answer at all where it cannot be read.
#[expect(
    clippy::option_option,
    reason = "that a part is not there is an answer, that it is nonsense is none"
)]
fn optional<T>(given: Option<&str>, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match given {
        None => Some(None),
        Some(text) => read(text).map(Some),
    }
}

impl Wanted {
    /// Whether everything is asked for.
    pub(super) fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Days become instants: from midnight in London to midnight.
    pub(super) fn filter(&self) -> Filter {
        Filter {
            about: self.person,
            by: self.officer,
            subject: self.record.map(AssistantId::as_uuid),
            kind: self.act,
            from: self.from.map(first_instant),
            before: self.to.map(instant_after),
        }
    }

    /// The address that asks for the same, on this page.
    pub(super) fn address(&self, page: &str, after: Option<&Cursor>) -> String {
        let mut query = Serializer::new(String::new());
        let parts = [
            ("person", self.person.map(|id| id.to_string())),
            ("officer", self.officer.map(|id| id.to_string())),
            ("record", self.record.map(|id| id.to_string())),
            ("act", self.act.map(ToOwned::to_owned)),
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
            ("after", after.map(ToString::to_string)),
        ];
        for (name, value) in parts {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        }
        let query = query.finish();
        if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn an_address_reads_back_and_nonsense_is_refused() {
        let wanted = Wanted {
            person: Some(AccountId::from_uuid(uuid::Uuid::from_u128(7))),
            officer: None,
            record: Some(AssistantId::from_uuid(uuid::Uuid::from_u128(7))),
            act: Some("record.opened"),
            from: Some(date!(2026 - 11 - 01)),
            to: Some(date!(2026 - 11 - 30)),
        };
        let address = wanted.address("/administrator/audit", None);
        let id = "00000000-0000-0000-0000-000000000007";
        let parts = "act=record.opened&from=2026-11-01&to=2026-11-30";
        assert_eq!(address, format!("/administrator/audit?person={id}&record={id}&{parts}"));
        let query = Query {
            person: Some(id),
            record: Some(id),
            act: Some("record.opened"),
            from: Some("2026-11-01"),
            to: Some("2026-11-30"),
            ..Query::default()
        };
        assert_eq!(query.read(), Some((wanted, None)));
        assert_eq!(Query::default().read(), Some((Wanted::default(), None)));
        for nonsense in [
            Query { person: Some("kim@people.example"), ..Query::default() },
            Query { to: Some("2026-02-30"), ..Query::default() },
            Query { record: Some("PA-7K3M-4Q"), ..Query::default() },
            Query { act: Some("record.eaten"), ..Query::default() },
            Query { after: Some("x"), ..Query::default() },
        ] {
            assert_eq!(nonsense.read(), None, "{nonsense:?}");
        }
    }
}
