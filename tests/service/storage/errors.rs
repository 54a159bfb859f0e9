//! Errors say what a caller can do, and never what people typed.

use std::time::Duration;

use pa_registry::storage::{Database, Sql};

use super::fixture::{add_parcel, insert, make_parcels, noon};
use crate::support::database::TestDatabase;

#[tokio::test]
async fn an_error_does_not_quote_the_row() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    add_parcel(&test.db, 4_711, noon()).await.unwrap();
    let error = add_parcel(&test.db, 4_711, noon()).await.unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    for shown in [format!("{error:?}"), format!("{error}"), format!("{source:?}"), format!("{source}")] {
        assert!(!shown.contains("4711"), "{shown}");
    }
}

#[tokio::test]
async fn a_pool_with_nothing_free_says_busy() {
    let busy = |settings: &mut pa_registry::storage::DatabaseSettings| {
        settings.writers = 1;
        settings.acquire_timeout = Some(Duration::from_millis(50));
    };
    let test = TestDatabase::with(busy).await;
    let held = test.db.begin().await.unwrap();
    assert!(test.db.begin().await.unwrap_err().is_unavailable());
    drop(held);
    drop(test.db.begin().await.unwrap());
}

/// Two processes and one file: the second waits for the first, then says busy.
#[tokio::test]
async fn a_file_locked_by_another_process_says_busy() {
    let test = TestDatabase::on_sqlite(|_| {}).await;
    let other: Database = test.another_instance().await;
    let held = other.begin().await.unwrap();
    assert!(test.db.begin().await.unwrap_err().is_unavailable());
    drop(held);
    drop(test.db.begin().await.unwrap());
}

#[tokio::test]
async fn no_wait_on_the_server_is_endless() {
    let Some(test) = TestDatabase::on_postgres(|_| {}).await else { return };
    let settings = || {
        Sql::new(
            "SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout', \
             'idle_in_transaction_session_timeout', 'default_transaction_isolation') ORDER BY name",
        )
    };
    let mut tx = test.db.begin().await.unwrap();
    let writer: Vec<(String, String)> = tx.fetch_all(settings()).await.unwrap();
    let found: Vec<&str> = writer.iter().map(|(_, setting)| setting.as_str()).collect();
    assert_eq!(found, ["serializable", "10000", "5000", "10000"]);
    let reader: Vec<(String, String)> = test.db.read().await.unwrap().fetch_all(settings()).await.unwrap();
    assert_eq!(reader[1..], writer[1..]);
}

/// A lock that another transaction holds longer than the limit: the statement answers "busy", not never.
#[tokio::test]
async fn a_row_locked_too_long_says_busy() {
    let Some(test) = TestDatabase::on_postgres(|_| {}).await else { return };
    make_parcels(&test.db).await;
    let mut first = test.db.begin().await.unwrap();
    first.execute(insert(1, noon())).await.unwrap();
    let mut second = test.db.begin().await.unwrap();
    second.execute(Sql::new("SET LOCAL lock_timeout = '50ms'")).await.unwrap();
    let error = second.execute(insert(1, noon())).await.unwrap_err();
    assert!(error.is_unavailable(), "{error:?}");
}
