//! A demo that starts writes what falls on its day, and nothing of what it would have written before.

use pa_registry::assistants::remind_of_endings;
use pa_registry::clock::Timestamp;
use pa_registry::demo::{self, Scale};
use pa_registry::keys::Keyring;
use pa_registry::storage::{Database, Sql};

use super::scene::MADE_BY;
use crate::support::app::{cheap_hashes, letterhead};
use crate::support::database::TestDatabase;

async fn count(db: &Database, text: &'static str) -> i64 {
    db.read().await.unwrap().fetch_one::<(i64,)>(Sql::new(text)).await.unwrap().0
}

#[tokio::test]
async fn of_what_ends() {
    let (test, keys) = (TestDatabase::new().await, Keyring::draw().unwrap());
    let now = Timestamp::start_of_day(MADE_BY.today());
    demo::make((&test.db, &keys), Scale::City, 1, cheap_hashes(), now.today()).await.unwrap();
    let told = count(&test.db, "SELECT COUNT(*) FROM assistant_endings").await;
    assert!(told > 200, "much ends soon: {told}");
    let others = "SELECT COUNT(*) FROM assistant_endings n JOIN assistant_claims c ON c.id = n.claim_id
         JOIN assistants a ON a.id = c.assistant_id
         WHERE a.account_id IS NULL OR a.status NOT IN ('sent', 'on_record')";
    assert_eq!(count(&test.db, others).await, 0, "who is not told was not told");
    let done = remind_of_endings(&test.db, &keys, &letterhead(), now).await.unwrap();
    assert!((1..60).contains(&done.records), "what falls on this day, and no more: {}", done.records);
    let again = remind_of_endings(&test.db, &keys, &letterhead(), now).await.unwrap();
    assert_eq!(again.records, 0);
}
