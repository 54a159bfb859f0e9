//! How the database is, as those are told who look after it.

use pa_registry::storage::{Dialect, Schema};
use time::Duration;

use super::everything::fill;
use super::fixture::{add_parcel, make_parcels};
use crate::support::database::TestDatabase;

#[tokio::test]
async fn a_database_that_is_well() {
    let test = TestDatabase::new().await;
    fill(&test.db).await;
    let found = test.db.condition().await.unwrap();
    assert!(found.bytes > 10_000 && found.damage.is_empty(), "{found:?}");
    let (name, has_log) = match test.db.dialect() {
        Dialect::Sqlite => ("SQLite 3.", true),
        Dialect::Postgres => ("PostgreSQL 1", false),
    };
    assert!(found.product.starts_with(name), "{found:?}");
    assert_eq!(found.log_bytes.is_some(), has_log);
    assert_eq!(found.server_time.is_some(), !has_log);
    assert!(matches!(test.db.schema().await.unwrap(), Schema::UpToDate(all) if all >= 2));
}

#[tokio::test]
async fn the_newest_trace_of_time_is_found() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    let late = test.db.condition().await.unwrap().newest_trace.unwrap_or(super::fixture::noon());
    let later = late + Duration::days(1_000);
    add_parcel(&test.db, 1, later).await.unwrap();
    assert_eq!(test.db.condition().await.unwrap().newest_trace, Some(later));
}

#[tokio::test]
async fn a_schema_that_is_not_there_or_behind() {
    let test = TestDatabase::empty().await;
    assert_eq!(test.db.schema().await.unwrap(), Schema::Missing);
    test.db.migrate().await.unwrap();
    let Schema::UpToDate(all) = test.db.schema().await.unwrap() else { panic!("it was migrated") };
    let mut tx = test.db.begin().await.unwrap();
    let newest = "DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)";
    tx.execute(pa_registry::storage::Sql::new(newest)).await.unwrap();
    tx.commit().await.unwrap();
    assert!(all > 1);
    assert_eq!(
        test.db.condition().await.unwrap().damage,
        Vec::<String>::new(),
        "nothing is damaged when it is new"
    );
    assert_eq!(test.db.schema().await.unwrap(), Schema::Behind(1));
}

#[tokio::test]
async fn rows_that_refer_to_nothing_are_damage() {
    use sqlx::{ConnectOptions, Connection, Executor};
    let test = TestDatabase::on_sqlite(|_| {}).await;
    fill(&test.db).await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(test.settings.file().unwrap());
    let mut by_hand = options.foreign_keys(false).connect().await.unwrap();
    by_hand.execute("DELETE FROM accounts").await.unwrap();
    by_hand.close().await.unwrap();
    let damage = test.db.condition().await.unwrap().damage;
    assert!(
        damage.iter().any(|said| said == "rows of sessions refer to rows of accounts that are not there: 1"),
        "{damage:?}"
    );
}
