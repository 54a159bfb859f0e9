//! What is committed stays, what is not leaves nothing, and a reader cannot write.

use pa_registry::storage::{Error, Sql};

use super::fixture::{add_parcel, count_parcels, insert, make_parcels, noon};
use crate::support::database::TestDatabase;

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(insert(1, noon())).await.unwrap();
    drop(tx);
    assert_eq!(count_parcels(&test.db).await, 0);
    add_parcel(&test.db, 1, noon()).await.unwrap();
    assert_eq!(count_parcels(&test.db).await, 1);
}

/// PostgreSQL answers such a COMMIT with "ok" and keeps nothing; SQLite would keep what went before.
#[tokio::test]
async fn a_transaction_that_failed_once_cannot_be_committed() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(insert(1, noon())).await.unwrap();
    tx.execute(insert(1, noon())).await.unwrap_err();
    assert!(matches!(tx.execute(insert(2, noon())).await, Err(Error::Aborted)));
    assert!(matches!(tx.commit().await, Err(Error::Aborted)));
    assert_eq!(count_parcels(&test.db).await, 0);
}

#[tokio::test]
async fn a_statement_that_was_dropped_half_way_ends_its_transaction() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let mut tx = test.db.begin().await.unwrap();
    {
        let mut half_way = Box::pin(tx.execute(insert(1, noon())));
        let polled =
            std::future::poll_fn(|context| std::task::Poll::Ready(half_way.as_mut().poll(context))).await;
        assert!(polled.is_pending(), "it was to be dropped before its end");
    }
    assert!(matches!(tx.commit().await, Err(Error::Aborted)));
    assert_eq!(count_parcels(&test.db).await, 0);
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    test.db.read().await.unwrap().execute(insert(1, noon())).await.unwrap_err();
    test.db.snapshot().await.unwrap().execute(insert(1, noon())).await.unwrap_err();
    assert_eq!(count_parcels(&test.db).await, 0);
}

#[tokio::test]
async fn a_reader_reads_on_after_a_statement_failed() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let mut conn = test.db.read().await.unwrap();
    conn.fetch_all::<(i64,)>(Sql::new("SELECT nothing FROM nowhere")).await.unwrap_err();
    let (count,) = conn.fetch_one::<(i64,)>(Sql::new("SELECT COUNT(*) FROM parcels")).await.unwrap();
    assert_eq!(count, 0);
}

#[tokio::test]
async fn a_snapshot_does_not_see_what_came_after_its_first_statement() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let count = || Sql::new("SELECT COUNT(*) FROM parcels");
    let mut snapshot = test.db.snapshot().await.unwrap();
    let mut reader = test.db.read().await.unwrap();
    assert_eq!(snapshot.fetch_one::<(i64,)>(count()).await.unwrap(), (0,));
    add_parcel(&test.db, 1, noon()).await.unwrap();
    assert_eq!(snapshot.fetch_one::<(i64,)>(count()).await.unwrap(), (0,));
    assert_eq!(reader.fetch_one::<(i64,)>(count()).await.unwrap(), (1,));
    drop(snapshot);
    assert_eq!(count_parcels(&test.db).await, 1);
}

#[tokio::test]
async fn a_row_that_has_to_be_there_and_is_not_has_its_own_name() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let mut conn = test.db.read().await.unwrap();
    let sql = || Sql::new("SELECT weight FROM parcels WHERE weight = $1").bind(1_i64);
    assert!(matches!(conn.fetch_one::<(i64,)>(sql()).await, Err(Error::Missing)));
    assert!(conn.fetch_optional::<(i64,)>(sql()).await.unwrap().is_none());
}

#[tokio::test]
async fn a_closed_database_has_said_everything_to_its_file() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    add_parcel(&test.db, 1, noon()).await.unwrap();
    test.db.checkpoint().await.unwrap();
    test.db.ping().await.unwrap();
    test.db.close().await.unwrap();
    assert!(test.db.ping().await.unwrap_err().is_unavailable());
    if let Some(file) = test.settings.url.strip_prefix("sqlite:") {
        let log = std::path::PathBuf::from(format!("{file}-wal"));
        assert!(!log.exists() || log.metadata().unwrap().len() == 0, "the write-ahead log was left behind");
    }
    assert_eq!(count_parcels(&test.another_instance().await).await, 1);
}
