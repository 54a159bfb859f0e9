//! What a connection brings back to its pool does no harm to the next user.

use std::task::Poll;

use pa_registry::storage::Sql;

use super::fixture::{add_parcel, count_parcels, insert, make_parcels, noon};
use super::full_disk;
use crate::support::database::TestDatabase;

/// More steps than beginning takes, so that cancelling at each of them in turn meets the dangerous one.
const STEPS: u32 = 6;

/// Goes some steps towards an answer and then drops it, as a request does that its client gave up.
async fn cancel<F: Future>(steps: u32, answer: F) {
    let mut answer = Box::pin(answer);
    let mut taken = 0;
    std::future::poll_fn(|context| {
        taken += 1;
        if answer.as_mut().poll(context).is_ready() || taken > steps {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

#[tokio::test]
async fn no_write_is_lost_among_cancelled_begins() {
    let test = TestDatabase::with(|settings| settings.writers = 1).await;
    make_parcels(&test.db).await;
    for number in 0..300_u32 {
        if number % 10 == 0 {
            cancel(number / 10 % STEPS, test.db.begin()).await;
        }
        add_parcel(&test.db, number, noon()).await.unwrap();
    }
    assert_eq!(count_parcels(&test.db).await, 300);
    // Other connections see them too, so they are in the database and not in an open transaction.
    assert_eq!(count_parcels(&test.another_instance().await).await, 300);
}

/// The first round in which a read was stale, each round after a snapshot that was cancelled while it began.
async fn first_stale_read(test: &TestDatabase, rounds: u32) -> Option<u32> {
    make_parcels(&test.db).await;
    for number in 0..rounds {
        cancel(number % STEPS, test.db.snapshot()).await;
        // The read takes the snapshot, if one was left behind; the write comes after it.
        count_parcels(&test.db).await;
        add_parcel(&test.db, number, noon()).await.unwrap();
        if count_parcels(&test.db).await != i64::from(number) + 1 {
            return Some(number);
        }
    }
    None
}

#[tokio::test]
async fn no_read_is_stale_after_a_cancelled_snapshot() {
    let test = TestDatabase::with(|settings| settings.readers = 1).await;
    assert_eq!(first_stale_read(&test, 120).await, None);
}

/// Shows that the check on release is needed. When this fails the driver has learned it, and the check may go.
#[tokio::test]
async fn without_the_check_cancelled_snapshots_make_reads_stale() {
    let unchecked = |settings: &mut pa_registry::storage::DatabaseSettings| {
        settings.readers = 1;
        settings.check_on_release = false;
    };
    let Some(test) = TestDatabase::on_postgres(unchecked).await else { return };
    assert!(first_stale_read(&test, 1_200).await.is_some());
}

#[tokio::test]
async fn a_full_disk_does_not_spoil_the_writer() {
    let test = TestDatabase::on_sqlite(|_| {}).await;
    full_disk::fill(&test.db).await;
    full_disk::make_room(&test.db).await.unwrap();
    full_disk::write_much(&test.db).await.unwrap();
}

/// Shows that the check on release is needed. When this fails the driver has learned it, and the check may go.
#[tokio::test]
async fn without_the_check_a_full_disk_spoils_the_writer() {
    let test = TestDatabase::on_sqlite(|settings| settings.check_on_release = false).await;
    full_disk::fill(&test.db).await;
    full_disk::make_room(&test.db).await.unwrap_err();
}

/// Rolling back is no reason to open a new connection each time.
#[tokio::test]
async fn a_rollback_keeps_its_connection() {
    let test = TestDatabase::on_sqlite(|_| {}).await;
    make_parcels(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(Sql::new("CREATE TEMPORARY TABLE mark (n BIGINT)")).await.unwrap();
    tx.commit().await.unwrap();
    for number in 0..20 {
        let mut tx = test.db.begin().await.unwrap();
        tx.execute(insert(number, noon())).await.unwrap();
        drop(tx);
    }
    let mut tx = test.db.begin().await.unwrap();
    let (marks,): (i64,) = tx.fetch_one(Sql::new("SELECT COUNT(*) FROM mark")).await.unwrap();
    assert_eq!(marks, 0, "the temporary table went with its connection");
}
