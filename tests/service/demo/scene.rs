//! A city of made-up people, read back as each of them would read it.

use pa_registry::accounts::{AssistantActor, Role, Session};
use pa_registry::assistants::{Block, Experience, Record, blocks, experience, find_record};
use pa_registry::clock::Timestamp;
use pa_registry::demo::{self, AccountEntry, Scale};
use pa_registry::ids::{AccountId, SessionId};
use pa_registry::keys::Keyring;
use pa_registry::storage::Sql;
use pa_registry::text::Email;
use time::Date;

use crate::support::app::{cheap_hashes, noon};
use crate::support::database::TestDatabase;

/// The instant until which everything in a demo happened.
pub(super) const MADE_BY: Timestamp = Timestamp::from_unix_micros(1_790_000_000_000_000);

/// So many have no e-mail, and so no account.
pub(super) const WITHOUT_EMAIL: usize = 13;

/// A city.
pub(super) struct City {
    pub(super) test: TestDatabase,
    pub(super) keys: Keyring,
    pub(super) named: Vec<AccountEntry>,
    pub(super) pas: Vec<Pa>,
    pub(super) today: Date,
}

/// A PA who has begun a record.
pub(super) struct Pa {
    pub(super) email: String,
    pub(super) record: Record,
    pub(super) experience: Experience,
    pub(super) blocks: Vec<Block>,
}

impl City {
    /// Makes one of a seed, and reads every record.
    pub(super) async fn make(seed: u64) -> Self {
        let (test, keys) = (TestDatabase::new().await, Keyring::draw().unwrap());
        let named =
            demo::make((&test.db, &keys), Scale::City, seed, cheap_hashes(), noon().today()).await.unwrap();
        let sql = Sql::new(
            "SELECT a.id, a.email FROM accounts a JOIN account_roles r ON r.account_id = a.id
             WHERE r.role = 'assistant' ORDER BY a.email",
        );
        let accounts: Vec<(AccountId, String)> = test.db.read().await.unwrap().fetch_all(sql).await.unwrap();
        assert_eq!(accounts.len(), Scale::City.assistants() - WITHOUT_EMAIL);
        let mut pas = Vec::new();
        for (account, email) in accounts {
            pas.extend(Pa::read(&test, account, email).await);
        }
        Self { test, keys, named, pas, today: MADE_BY.today() }
    }
}

impl Pa {
    async fn read(test: &TestDatabase, account: AccountId, email: String) -> Option<Self> {
        let who = actor(account, &email);
        let record = find_record(&test.db, who).await.unwrap()?;
        let experience = experience(&test.db, who).await.unwrap();
        Some(Self { email, record, experience, blocks: blocks(&test.db, who).await.unwrap() })
    }
}

/// Whoever would be signed in to this account.
pub(super) fn actor(account: AccountId, email: &str) -> AssistantActor {
    let session = Session {
        id: SessionId::new(MADE_BY),
        account,
        email: email.parse::<Email>().unwrap(),
        roles: Role::Assistant.into(),
        signed_in_at: MADE_BY,
        seen_at: MADE_BY,
    };
    AssistantActor::of(&session).unwrap()
}
