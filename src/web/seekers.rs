//! What is known of employers who searched lately.

use crate::clock::Timestamp;
use crate::drafts::{self, DraftKind, DraftOwner};
use crate::employers::kept::{Alert, alert};
use crate::employers::{CheckedEmployer, Teller, checked};
use crate::ids::AccountId;
use crate::storage::{Database, Kept, Result, Version};
use time::Date;

/// So many of each are kept.
const MOST: usize = 2_000;

/// What every page of a search asks about the employer, for as long as nothing was committed. Where a registrar searches for
/// somebody it is asked each time: whether that may be depends on more than what is read here.
#[derive(Debug)]
pub struct Seekers {
    checked: Kept<Key, Option<CheckedEmployer>>,
    reasons: Kept<Key, Option<String>>,
    alerts: Kept<Key, Option<Alert>>,
}

/// Who, on a day: a check and a message end with a day.
type Key = (AccountId, Date);

impl Default for Seekers {
    fn default() -> Self {
        Self { checked: Kept::at_most(MOST), reasons: Kept::at_most(MOST), alerts: Kept::at_most(MOST) }
    }
}

impl Seekers {
    /// See [`checked()`].
    pub(crate) async fn checked(
        &self,
        (db, at): (&Database, &Version),
        who: Teller,
        now: Timestamp,
    ) -> Result<Option<CheckedEmployer>> {
        or_read(&self.checked, at, key(who, now), || checked(db, who, now)).await
    }

    /// Why a PA of one gender is looked for, as it was said last.
    pub(crate) async fn reason(
        &self,
        (db, at): (&Database, &Version),
        who: Teller,
        now: Timestamp,
    ) -> Result<Option<String>> {
        let read = || async move {
            let said = drafts::find(db, &owner(who), DraftKind::SearchReason, now).await?;
            Ok(said.and_then(|said| said.get("reason")?.as_str().map(str::to_owned)))
        };
        or_read(&self.reasons, at, key(who, now), read).await
    }

    /// See [`alert()`].
    pub(crate) async fn alert(
        &self,
        (db, at): (&Database, &Version),
        who: &CheckedEmployer,
        now: Timestamp,
    ) -> Result<Option<Alert>> {
        or_read(&self.alerts, at, key(who.who(), now), || alert(db, who, now)).await
    }
}

/// Under whose name the answers are kept of whoever searches.
pub(crate) fn owner(who: Teller) -> DraftOwner {
    match who {
        Teller::Owner(actor) => DraftOwner::Account(actor.account()),
        Teller::Assisting(actor) => DraftOwner::helping(actor.registrar().account(), actor.person()),
    }
}

fn key(who: Teller, now: Timestamp) -> Option<Key> {
    match who {
        Teller::Owner(actor) => Some((actor.account(), now.today())),
        Teller::Assisting(_) => None,
    }
}

async fn or_read<V: Clone, F: Future<Output = Result<V>>>(
    kept: &Kept<Key, V>,
    at: &Version,
    key: Option<Key>,
    read: impl FnOnce() -> F,
) -> Result<V> {
    match key {
        Some(key) => kept.or_read(at, key, read).await,
        None => read().await,
    }
}
