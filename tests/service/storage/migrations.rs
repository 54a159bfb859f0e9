//! One schema, brought up at start.

use std::collections::BTreeMap;
use std::path::Path;

use pa_registry::clock::Timestamp;
use pa_registry::storage::{Dialect, Sql};

use crate::support::database::TestDatabase;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_that_start_at_once_on_an_empty_database_all_succeed() {
    let test = TestDatabase::empty().await;
    let mut starts = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let instance = test.another_instance().await;
        starts.spawn(async move { instance.migrate().await });
    }
    while let Some(start) = starts.join_next().await {
        start.unwrap().unwrap();
    }
    test.db.ping().await.unwrap();
}

#[tokio::test]
async fn migrating_again_changes_nothing() {
    let test = TestDatabase::new().await;
    test.db.migrate().await.unwrap();
    test.db.migrate().await.unwrap();
}

#[tokio::test]
async fn a_database_without_its_schema_is_not_ready() {
    let test = TestDatabase::empty().await;
    test.db.ping().await.unwrap_err();
}

async fn record(test: &TestDatabase, version: i64) {
    let mut tx = test.db.begin().await.unwrap();
    let sql = "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) \
               VALUES ($1, 'of a test', $2, TRUE, $3, 0)";
    let at: Timestamp = super::fixture::noon();
    tx.execute(Sql::new(sql).bind(version).bind(at).bind([0_u8; 48])).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_database_of_a_newer_service_is_refused() {
    let test = TestDatabase::new().await;
    record(&test, 9_999).await;
    let error = test.db.migrate().await.unwrap_err();
    assert!(error.to_string().contains("version 9999 by a newer pa-registry"), "{error}");
}

/// The number that a file's name begins with.
fn numbers(folder: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
    let names =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let files = names.filter(|name| name.ends_with(".sql"));
    files.map(|name| (name.split('_').next().unwrap().to_owned(), name)).collect()
}

#[test]
fn each_number_is_given_once_and_what_differs_stands_in_both_folders() {
    let (shared, sqlite, postgres) = (numbers(""), numbers("sqlite"), numbers("postgres"));
    for (number, name) in &shared {
        assert!(number.len() == 4 && number.parse::<u32>().is_ok(), "{name} must begin with four digits");
        assert!(!sqlite.contains_key(number) && !postgres.contains_key(number), "{name} is there twice");
    }
    assert!(
        sqlite.keys().eq(postgres.keys()),
        "sqlite/ {sqlite:?} and postgres/ {postgres:?} must have the same numbers"
    );
}

#[tokio::test]
async fn a_file_is_opened_with_the_settings_that_keep_it_whole() {
    let test = TestDatabase::on_sqlite(|_| {}).await;
    assert_eq!(test.db.dialect(), Dialect::Sqlite);
    let mut tx = test.db.begin().await.unwrap();
    let (journal,): (String,) = tx.fetch_one(Sql::new("PRAGMA journal_mode")).await.unwrap();
    assert_eq!(journal, "wal");
    for (sql, wanted) in [
        (Sql::new("PRAGMA synchronous"), 2),
        (Sql::new("PRAGMA foreign_keys"), 1),
        (Sql::new("PRAGMA busy_timeout"), 5_000),
        (Sql::new("PRAGMA trusted_schema"), 0),
        (Sql::new("PRAGMA cell_size_check"), 1),
        (Sql::new("PRAGMA journal_size_limit"), 67_108_864),
        (Sql::new("PRAGMA query_only"), 0),
    ] {
        let shown = format!("{sql:?}");
        assert_eq!(tx.fetch_one::<(i64,)>(sql).await.unwrap().0, wanted, "{shown}");
    }
    let mut reader = test.db.read().await.unwrap();
    assert_eq!(reader.fetch_one::<(i64,)>(Sql::new("PRAGMA query_only")).await.unwrap().0, 1);
}
