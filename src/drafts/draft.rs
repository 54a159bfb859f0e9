//! Keeping and finding answers.

use super::store;
use crate::clock::Timestamp;
use crate::ids::{AccountId, PersonId};
use crate::storage::{Database, Result};
use crate::vocabulary;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use time::Duration;

vocabulary! {
    /// The journeys whose answers are kept, and answers that must not stand in an address.
    pub enum DraftKind {
        /// Making an account.
        SignUp = "sign_up" => "Create an account",
        /// Why an employer looks for a PA of one gender, which stands in no address.
        SearchReason = "search_reason" => "Why a PA of one gender is looked for",
    }
}

/// To whom answers belong.
#[derive(Clone, Debug)]
pub enum DraftOwner {
    /// Somebody who signed in.
    Account(AccountId),
    /// Somebody who has no account yet: the SHA-256 of a cookie, as text. Or somebody for whom a registrar uses the
    /// register ([`DraftOwner::helping`]).
    Visit(String),
}

impl DraftOwner {
    /// A registrar who uses the register for somebody. Kept as shortly as for a visit, apart for each of these people, and
    /// under a name that tells of neither.
    #[must_use]
    pub fn helping(registrar: AccountId, person: PersonId) -> Self {
        let both = Sha256::new()
            .chain_update(b"helping")
            .chain_update(registrar.as_uuid().as_bytes())
            .chain_update(person.as_uuid().as_bytes());
        Self::Visit(URL_SAFE_NO_PAD.encode(both.finalize()))
    }

    /// How long answers are kept after the last page: 6 months for an account (domain.md, part 6), and
    /// 2 hours for a visit, because the next person at a library's computer must not see them.
    fn keeps_for(&self) -> Duration {
        match self {
            Self::Account(_) => Duration::days(183),
            Self::Visit(_) => Duration::hours(2),
        }
    }
}

/// The answers kept so far.
///
/// # Errors
/// Only those of the database.
pub async fn find(
    db: &Database,
    owner: &DraftOwner,
    kind: DraftKind,
    now: Timestamp,
) -> Result<Option<Value>> {
    // The page before has just kept them, and a replica may not have heard of it.
    store::find(&mut db.read_current().await?, owner, kind, now).await
}

/// Keeps the answers, in place of those kept before.
///
/// # Errors
/// Only those of the database.
pub async fn keep(
    db: &Database,
    owner: &DraftOwner,
    kind: DraftKind,
    answers: Value,
    now: Timestamp,
) -> Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::save(&mut tx, owner, kind, answers.clone(), now, now + owner.keeps_for()).await?;
        tx.commit().await
    })
    .await
}

/// Forgets all answers that have expired, whose ever they are; says how many rows that were.
///
/// # Errors
/// Only those of the database.
pub async fn sweep(db: &Database, now: Timestamp) -> Result<u64> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        let rows = store::remove_expired(&mut tx, now).await?;
        tx.commit().await?;
        Ok(rows)
    })
    .await
}

/// Forgets the answers.
///
/// # Errors
/// Only those of the database.
pub async fn forget(db: &Database, owner: &DraftOwner, kind: DraftKind) -> Result<()> {
    db.retrying(|| async {
        let mut tx = db.begin().await?;
        store::remove(&mut tx, owner, kind).await?;
        tx.commit().await
    })
    .await
}
