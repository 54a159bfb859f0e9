//! A register in which people fill in forms.

use pa_registry::accounts::{Hasher, NewAccount, Role, create_account};
use pa_registry::clock::Timestamp;
use pa_registry::drafts::{self, DraftKind, DraftOwner};
use pa_registry::storage::Sql;
use serde_json::Value;

use crate::support::app::{cheap_hashes, noon};
use crate::support::database::TestDatabase;

pub(super) const KIND: DraftKind = DraftKind::SignUp;

pub(super) struct Scene {
    pub(super) database: TestDatabase,
    pub(super) now: Timestamp,
}

impl Scene {
    pub(super) async fn new() -> Self {
        Self { database: TestDatabase::new().await, now: noon() }
    }

    /// Somebody who signed in.
    pub(super) async fn an_account(&self, email: &str) -> DraftOwner {
        let hash = Hasher::new(cheap_hashes()).unwrap().hash_with_salt("a made-up password", [7; 16]).await;
        let new = NewAccount::new(email.parse().unwrap(), hash.unwrap(), Role::Assistant, self.now);
        let mut tx = self.database.db.begin().await.unwrap();
        create_account(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        DraftOwner::Account(new.id)
    }

    pub(super) async fn keep(&self, owner: &DraftOwner, answers: Value) {
        drafts::keep(&self.database.db, owner, KIND, answers, self.now).await.unwrap();
    }

    pub(super) async fn find(&self, owner: &DraftOwner) -> Option<Value> {
        drafts::find(&self.database.db, owner, KIND, self.now).await.unwrap()
    }

    pub(super) async fn rows(&self) -> i64 {
        let mut conn = self.database.db.read().await.unwrap();
        conn.fetch_one::<(i64,)>(Sql::new("SELECT COUNT(*) FROM drafts")).await.unwrap().0
    }
}

/// Somebody who has no account yet, known by a cookie.
pub(super) fn a_visit(hash: &str) -> DraftOwner {
    DraftOwner::Visit(hash.to_owned())
}
