//! Reading the audit: for administrators, with the names of those in it, and never without a line of its own.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{actor::AdministratorActor, store};
use crate::{
    audit::{self, Detail, Event, Filter, Kind, Line},
    clock::Timestamp,
    ids::AccountId,
    storage::{self, Cursor, Database, PageRequest},
    text::{Email, PersonName},
};

/// An administrator read a page of the audit.
const READ: Kind = Kind::new("audit.read");
/// An administrator took a copy of a part of the audit.
const EXPORTED: Kind = Kind::new("audit.exported");

/// Lines that an export reads at a time.
const EXPORT_PAGE: u32 = 1_000;

/// Somebody whom a line names: an account or a person, as they are called today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The address of the account.
    pub email: Option<Email>,
    /// The name, as far as it was given.
    pub name: Option<PersonName>,
}

/// Lines of the audit, and who is named in them. Who is gone has no name.
#[derive(Clone, Debug, Default)]
pub struct AuditPage {
    /// The lines, the newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
    /// Accounts and people by their ids.
    pub named: BTreeMap<Uuid, Named>,
}

/// Why lines were not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There are more than one export may hold.
    #[error("there are more lines than one export may hold")]
    TooMany,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// A page of the audit. That it was read stands in the audit before anything is shown.
pub async fn read_audit(
    db: &Database,
    who: AdministratorActor,
    filter: &Filter,
    request: &PageRequest,
    now: Timestamp,
) -> storage::Result<AuditPage> {
    note(db, who, READ, filter, now).await?;
    page(db, filter, request).await
}

/// All lines that a filter lets through, as long as they are not too many.
pub async fn export_audit(
    db: &Database,
    who: AdministratorActor,
    filter: &Filter,
    most: usize,
    now: Timestamp,
) -> Result<AuditPage, ExportError> {
    let mut all = AuditPage::default();
    loop {
        let mut page = page(db, filter, &PageRequest::new(all.next, EXPORT_PAGE)).await?;
        all.lines.append(&mut page.lines);
        all.named.append(&mut page.named);
        if all.lines.len() > most {
            return Err(ExportError::TooMany);
        }
        all.next = page.next;
        if all.next.is_none() {
            break;
        }
    }
    note(db, who, EXPORTED, filter, now).await?;
    Ok(all)
}

/// The account with an address, for an administrator who looks for its lines.
pub async fn find_account_by_email(
    db: &Database,
    _who: AdministratorActor,
    email: &Email,
) -> storage::Result<Option<AccountId>> {
    let found = store::account::find_credentials(&mut db.read().await?, email.folded()).await?;
    Ok(found.map(|found| found.id))
}

/// Who an account is, for an administrator who looks for its lines.
pub async fn name_account(
    db: &Database,
    _who: AdministratorActor,
    account: AccountId,
) -> storage::Result<Option<Named>> {
    let ids = BTreeSet::from([account.as_uuid()]);
    Ok(store::named::by_ids(&mut db.read().await?, &ids).await?.remove(&account.as_uuid()))
}

async fn page(db: &Database, filter: &Filter, request: &PageRequest) -> storage::Result<AuditPage> {
    let mut reader = db.read().await?;
    let page = audit::page(&mut reader, filter, request).await?;
    let by = page.rows.iter().filter_map(|line| line.who.account.map(AccountId::as_uuid));
    let ids: BTreeSet<Uuid> = by.chain(page.rows.iter().filter_map(|line| line.about)).collect();
    let named = store::named::by_ids(&mut reader, &ids).await?;
    Ok(AuditPage { lines: page.rows, next: page.next, named })
}

/// Writes down that the audit was read, and which part of it.
async fn note(
    db: &Database,
    who: AdministratorActor,
    kind: Kind,
    filter: &Filter,
    now: Timestamp,
) -> storage::Result<()> {
    let mut event = Event::of(kind);
    if let Some(about) = filter.about {
        event = event.about(about);
    }
    if let Some(by) = filter.by {
        event = event.with("by", Detail::Id(by.as_uuid()));
    }
    if let Some(subject) = filter.subject {
        event = event.with("subject", Detail::Id(subject));
    }
    if let Some(kind) = filter.kind {
        event = event.with("kind", Detail::Word(kind));
    }
    if let Some(from) = filter.from {
        event = event.with("from", Detail::At(from));
    }
    if let Some(before) = filter.before {
        event = event.with("before", Detail::At(before));
    }
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        audit::record(&mut tx, who.who(), now, event.clone()).await?;
        tx.commit().await
    })
    .await
}
