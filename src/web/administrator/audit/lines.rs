//! Lines in plain words.

use super::kinds::words_of;
use crate::accounts::{AdministratorActor, AuditPage, Named, Role};
use crate::assistants::{self, RegisterNumber};
use crate::audit::{Line, LineSubject, LineWho, WhoKind};
use crate::ids::AssistantId;
use crate::web::components::{Card, SummaryList, SummaryRow};
use crate::web::fault::Fault;
use crate::web::moment;
use crate::web::service::Service;
use crate::words::{AuditWords, Words};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Lines that were read, with what the people and records in them are called.
pub(super) struct Read {
    /// The lines and the people.
    pub(super) page: AuditPage,
    /// The register numbers of records.
    numbers: BTreeMap<AssistantId, RegisterNumber>,
}

impl Read {
    /// Looks the numbers up.
    pub(super) async fn of(our: &Service, actor: AdministratorActor, page: AuditPage) -> Result<Self, Fault> {
        let subjects = page.lines.iter().filter_map(|line| line.subject.as_ref());
        let records: BTreeSet<AssistantId> = subjects.filter_map(record).collect();
        let numbers = assistants::numbers_of(&our.db, actor, &records).await?;
        Ok(Self { page, numbers })
    }
}

/// The record, where it is one to which something happened.
fn record(subject: &LineSubject) -> Option<AssistantId> {
    (subject.kind == "assistant").then(|| AssistantId::from_uuid(subject.id))
}

/// What a line says, in the words of the page.
pub(super) struct Told {
    /// What was done.
    pub(super) what: String,
    /// When, in London.
    pub(super) when: String,
    /// Who did it.
    pub(super) who: String,
    /// Whom it concerns.
    pub(super) about: Option<String>,
    /// What it happened to.
    pub(super) thing: Option<String>,
    /// Ids, words from closed lists, numbers and instants.
    pub(super) detail: Vec<String>,
}

/// Puts a line into words.
pub(super) fn tell(line: &Line, read: &Read, words: &Words) -> Told {
    let (w, page) = (&words.audit, &read.page);
    Told {
        what: words_of(&line.kind, &w.kinds).to_owned(),
        when: moment::to_the_second(line.at, words),
        who: who(&line.who, page, w),
        about: line.about.map(|id| name(id, page, w)),
        thing: line.subject.as_ref().map(|subject| thing(subject, read, w)),
        detail: line.detail.iter().map(|(key, value)| format!("{key}: {}", plain(value))).collect(),
    }
}

/// A record goes by its number, because that is what people know it by.
fn thing(subject: &LineSubject, read: &Read, w: &AuditWords) -> String {
    let number = record(subject).and_then(|record| read.numbers.get(&record));
    number.map_or_else(|| format!("{} {}", subject.kind, subject.id), |number| w.record(number))
}

fn who(who: &LineWho, page: &AuditPage, w: &AuditWords) -> String {
    let acting_as = who.acting_as.as_deref();
    match (who.kind, who.account) {
        (WhoKind::Account, Some(account)) => {
            let name = name(account.as_uuid(), page, w);
            match acting_as.map(|role| (role, role.parse::<Role>())) {
                Some((_, Ok(role))) => w.acting(&name, role.label()),
                Some((role, Err(_))) => w.acting(&name, role),
                None => name,
            }
        }
        (kind, _) => {
            acting_as.map_or_else(|| kind.label().to_owned(), |name| w.acting_for(kind.label(), name))
        }
    }
}

fn name(id: Uuid, page: &AuditPage, w: &AuditWords) -> String {
    page.named.get(&id).map_or_else(|| w.gone(id), |named| called(named, id, w))
}

/// A name and an address, as far as there are any.
pub(super) fn called(named: &Named, id: Uuid, w: &AuditWords) -> String {
    match (&named.name, &named.email) {
        (Some(name), Some(email)) => w.named(name.as_str(), email.as_str()),
        (Some(name), None) => name.as_str().to_owned(),
        (None, Some(email)) => email.as_str().to_owned(),
        (None, None) => id.to_string(),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

/// A line as a card of a page.
pub(super) fn card(line: &Line, read: &Read, words: &Words) -> SummaryList {
    let w = &words.audit;
    let told = tell(line, read, words);
    let seal = line.sealed.map_or_else(|| w.waits.to_owned(), |position| w.sealed(position));
    let mut list = SummaryList::new()
        .row(SummaryRow::new(w.when, told.when))
        .row(SummaryRow::new(w.who, told.who))
        .row(SummaryRow::new(w.about, told.about.unwrap_or_else(|| w.nobody.to_owned())));
    if let Some(thing) = told.thing {
        list = list.row(SummaryRow::new(w.thing, thing));
    }
    if !told.detail.is_empty() {
        list = list.row(SummaryRow::new(w.detail, told.detail.join("\n")));
    }
    let mut list = list.row(SummaryRow::new(w.seal, seal));
    list.card = Some(Card { title: Some(told.what), level: Some(3), ..Card::default() });
    list
}
