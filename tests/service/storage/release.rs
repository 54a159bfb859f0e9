//! What a connection brings back to its pool does no harm to the next user.

use std::time::Duration;

use pa_registry::storage::Sql;

use super::fixture::{add_parcel, count_parcels, insert, make_parcels, noon};
use super::full_disk;
use crate::support::database::TestDatabase;

#[tokio::test]
async fn no_write_is_lost_among_cancelled_begins() {
    let test = TestDatabase::with(|settings| settings.writers = 1).await;
    make_parcels(&test.db).await;
    for number in 0..300_u32 {
        if number % 10 == 0 {
            let moment = Duration::from_micros(40 + u64::from(number) * 2);
            drop(tokio::time::timeout(moment, test.db.begin()).await);
        }
        add_parcel(&test.db, number, noon()).await.unwrap();
    }
    assert_eq!(count_parcels(&test.db).await, 300);
    // Other connections see them too, so they are in the database and not in an open transaction.
    assert_eq!(count_parcels(&test.another_instance().await).await, 300);
}

/// How many of many reads were stale, each after a snapshot that was cancelled while it began.
async fn stale_reads(test: &TestDatabase, rounds: u32) -> u32 {
    make_parcels(&test.db).await;
    let mut stale = 0;
    for number in 0..rounds {
        let moment = Duration::from_micros(40 + u64::from(number % 30) * 20);
        drop(tokio::time::timeout(moment, test.db.snapshot()).await);
        // The read takes the snapshot, if one was left behind; the write comes after it.
        count_parcels(&test.db).await;
        add_parcel(&test.db, number, noon()).await.unwrap();
        if count_parcels(&test.db).await != i64::from(number) + 1 {
            stale += 1;
        }
    }
    stale
}

#[tokio::test]
async fn no_read_is_stale_after_a_cancelled_snapshot() {
    let test = TestDatabase::with(|settings| settings.readers = 1).await;
    assert_eq!(stale_reads(&test, 60).await, 0);
}

/// Shows that the check on release is needed. When this fails the driver has learned it, and the check may go.
#[tokio::test]
async fn without_the_check_cancelled_snapshots_make_reads_stale() {
    let unchecked = |settings: &mut pa_registry::storage::DatabaseSettings| {
        settings.readers = 1;
        settings.check_on_release = false;
    };
    let Some(test) = TestDatabase::on_postgres(unchecked).await else { return };
    assert!(stale_reads(&test, 60).await > 0);
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
