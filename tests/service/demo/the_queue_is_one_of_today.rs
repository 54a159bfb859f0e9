//! What waits to be checked waits until the day on which the demo is made: most of it a few days, some too long.

use pa_registry::clock::Timestamp;
use pa_registry::demo::{self, Scale};
use pa_registry::keys::Keyring;
use pa_registry::storage::Sql;
use time::Duration;

use super::scene::MADE_BY;
use crate::support::app::cheap_hashes;
use crate::support::database::TestDatabase;

/// Since when each record in the queue waits.
async fn queue(until: Timestamp) -> Vec<Timestamp> {
    let (test, keys) = (TestDatabase::new().await, Keyring::draw().unwrap());
    demo::make((&test.db, &keys), Scale::City, 1, cheap_hashes(), until.today()).await.unwrap();
    let sql = Sql::new(
        "SELECT MIN(COALESCE(c.waiting_since, a.sent_at)) FROM assistants a
             LEFT JOIN assistant_claims c ON c.assistant_id = a.id AND c.state = 'waiting'
         WHERE a.status = 'sent' OR (a.status = 'on_record' AND c.id IS NOT NULL) GROUP BY a.id",
    );
    let rows: Vec<(Timestamp,)> = test.db.read().await.unwrap().fetch_all(sql).await.unwrap();
    rows.into_iter().map(|(since,)| since).collect()
}

#[tokio::test]
async fn most_wait_a_few_days_and_some_too_long() {
    let until = Timestamp::start_of_day((MADE_BY + Duration::days(500)).today());
    let queue = queue(until).await;
    assert!((60..200).contains(&queue.len()), "{}", queue.len());
    let waits: Vec<i64> = queue.iter().map(|since| (until - *since).whole_days()).collect();
    assert!(waits.iter().all(|days| (0..=28).contains(days)), "{waits:?}");
    let share = |some: usize| some * 100 / waits.len();
    let (few, late) = (waits.iter().filter(|days| **days < 7), waits.iter().filter(|days| **days > 14));
    let (few, late) = (share(few.count()), share(late.count()));
    assert!((55..85).contains(&few) && (4..25).contains(&late), "{few} % a few days, {late} % too long");
}

#[tokio::test]
async fn a_clock_that_stands_before_everything_is_not_believed() {
    let queue = queue(MADE_BY - Duration::days(9_000)).await;
    assert!(queue.iter().all(|since| *since <= MADE_BY), "nothing waits since tomorrow");
    assert!(queue.iter().any(|since| *since > MADE_BY - Duration::days(7)));
}
