//! What the owner of an imported draft does with it.

use std::fmt;

use super::known::codes;
use crate::{
    accounts::{
        ContactDetails, CreateAccountError, Desk, ImportToken, NewAccount, PasswordHash, Role, create_account,
    },
    assistants::{
        FullName,
        birth::BirthDate,
        events,
        section::Section,
        store::{self, imported::ImportedRow},
    },
    audit::{self, Event, Who},
    clock::Timestamp,
    ids::AccountId,
    keys::Keyring,
    retention::{self, Kept},
    storage::{self, Conn, Database, Tx},
    text::{Email, Phone, Postcode},
};

/// What a council put down for somebody, as only the holder of the link sees it.
#[derive(Clone, PartialEq, Eq)]
pub struct Brought {
    /// The address, which will be the one to sign in with.
    pub email: Email,
    /// Both names.
    pub name: FullName,
    /// The date of birth, if the council had it.
    pub born: Option<BirthDate>,
    /// The postcode, if the council had it.
    pub postcode: Option<Postcode>,
    /// The telephone number, if the council had it.
    pub telephone: Option<Phone>,
}

impl fmt::Debug for Brought {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Brought(…)")
    }
}

/// Why an imported draft was not kept.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// No draft has this link, or not any more.
    #[error("no imported draft has this link")]
    Gone,
    /// There is an account with this address by now: its owner tells her story there.
    #[error("there is an account with this address")]
    AccountExists,
    /// The database did not do as asked.
    #[error(transparent)]
    Storage(#[from] storage::Error),
}

/// What a link leads to. Looking changes nothing, because mail scanners look.
pub async fn find_imported(
    db: &Database,
    token: &ImportToken,
    now: Timestamp,
) -> storage::Result<Option<Brought>> {
    Ok(find(&mut db.read_current().await?, token, now).await?.map(|row| row.brought))
}

async fn find(db: &mut Conn, token: &ImportToken, now: Timestamp) -> storage::Result<Option<ImportedRow>> {
    let over = retention::cut(db, Kept::Draft, now).await?;
    store::imported::find(db, token, over.map_or(Timestamp::MIN, |cut| cut.before)).await
}

/// Gives an imported draft to its owner, once: with this password she has an account from now on.
///
/// What she saw on the page and kept counts as answered by her.
pub async fn keep(
    desk: &Desk<'_>,
    token: &ImportToken,
    password: &PasswordHash,
    now: Timestamp,
) -> Result<(), KeepError> {
    desk.db
        .retrying(|| async {
            let mut tx = desk.db.begin().await?;
            let row = find(&mut tx, token, now).await?.ok_or(KeepError::Gone)?;
            let account = account_of(&row.brought, password.clone(), now);
            create_account(&mut tx, &account).await?;
            give(&mut tx, &row, account.id, now).await?;
            replied(&mut tx, desk.keys, &row.brought.email, now).await?;
            let event = Event::of(events::KEPT).subject("assistant", row.id).about(account.id);
            audit::record(&mut tx, Who::owner(account.id), now, event).await?;
            Ok(tx.commit().await?)
        })
        .await
}

/// An account with what the council knew of how to reach her.
fn account_of(brought: &Brought, password: PasswordHash, now: Timestamp) -> NewAccount {
    let telephone = brought.telephone.clone();
    // Both names together may be longer than one may be; then she is asked.
    let name = brought.name.in_full().parse().ok();
    let contact = name.map(|name| ContactDetails { name, telephone, address: None, postcode: None });
    NewAccount { contact, ..NewAccount::new(brought.email.clone(), password, Role::Assistant, now) }
}

async fn give(tx: &mut Tx, row: &ImportedRow, account: AccountId, now: Timestamp) -> storage::Result<()> {
    store::imported::delete(tx, row.id).await?;
    store::record::give(tx, row.id, account, now).await?;
    store::section::answered(tx, row.id, Section::Name, now).await?;
    if row.brought.born.is_some() {
        store::section::answered(tx, row.id, Section::BirthDate, now).await?;
    }
    Ok(())
}

/// Erases an imported draft, because its owner says so or is somebody else. Says whether the link still led to one.
pub async fn take_away(
    db: &Database,
    keys: &Keyring,
    token: &ImportToken,
    now: Timestamp,
) -> storage::Result<bool> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let Some(row) = find(&mut tx, token, now).await? else { return Ok(false) };
        store::record::erase(&mut tx, row.id).await?;
        replied(&mut tx, keys, &row.brought.email, now).await?;
        let event = Event::of(events::TAKEN_AWAY).subject("assistant", row.id);
        audit::record(&mut tx, Who::visitor(), now, event).await?;
        tx.commit().await?;
        Ok(true)
    })
    .await
}

/// Notes that the owner of an address has answered, so that no later import writes to it.
async fn replied(tx: &mut Tx, keys: &Keyring, email: &Email, now: Timestamp) -> storage::Result<()> {
    match codes(keys, email).first() {
        Some(code) => store::imported::reply(tx, code, now).await,
        None => Ok(()),
    }
}

impl From<CreateAccountError> for KeepError {
    fn from(error: CreateAccountError) -> Self {
        match error {
            CreateAccountError::AddressTaken => Self::AccountExists,
            CreateAccountError::Storage(error) => Self::Storage(error),
        }
    }
}
