//! Five ways in which the two databases differ without saying so, each held shut.

use pa_registry::clock::Timestamp;
use pa_registry::storage::{Dialect, Sql};
use time::Duration;

use super::fixture::{add_parcel, insert, make_parcels, noon};
use crate::support::database::TestDatabase;

/// SQLite compares instants as text, and a fraction of varying width sorts wrongly.
#[tokio::test]
async fn half_a_second_later_sorts_later() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    add_parcel(&test.db, 1, noon() + Duration::milliseconds(500)).await.unwrap();
    add_parcel(&test.db, 2, noon()).await.unwrap();
    let mut conn = test.db.read().await.unwrap();
    let order = Sql::new("SELECT weight FROM parcels ORDER BY created_at");
    assert_eq!(conn.fetch_all::<(i64,)>(order).await.unwrap(), [(2,), (1,)]);
    let later = Sql::new("SELECT weight FROM parcels WHERE created_at > $1").bind(noon());
    assert_eq!(conn.fetch_all::<(i64,)>(later).await.unwrap(), [(1,)]);
    let last = Sql::new("SELECT MAX(created_at) FROM parcels");
    let (last,) = conn.fetch_one::<(Timestamp,)>(last).await.unwrap();
    assert_eq!(last, noon() + Duration::milliseconds(500));
}

/// PostgreSQL sums and averages whole numbers as NUMERIC, which is neither `i64` nor `f64`.
#[tokio::test]
async fn sums_and_averages_are_cast() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    for number in [1, 2] {
        add_parcel(&test.db, number, noon()).await.unwrap();
    }
    let sql = Sql::new(
        "SELECT CAST(SUM(weight) AS BIGINT), CAST(AVG(weight) AS DOUBLE PRECISION), COUNT(*), CAST(1 AS BIGINT) FROM parcels",
    );
    let mut conn = test.db.read().await.unwrap();
    let read = conn.fetch_one::<(i64, f64, i64, i64)>(sql).await.unwrap();
    assert_eq!(read, (3, 1.5, 2, 1));
}

/// SQLite's LIKE ignores case and its lower() knows only ASCII; a column folded in Rust is compared alike by both.
#[tokio::test]
async fn folded_text_is_found_alike() {
    let test = TestDatabase::new().await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(Sql::new("CREATE TABLE names (folded TEXT NOT NULL)")).await.unwrap();
    for name in ["Ŵyn 100%", "ŵyn 100 %", "Owen_"] {
        tx.execute(Sql::new("INSERT INTO names (folded) VALUES ($1)").bind(name.to_lowercase()))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let mut conn = test.db.read().await.unwrap();
    for (pattern, found) in [("ŵyn%", 2), ("%100\\%", 1), ("%\\_", 1), ("owen\\_%", 1), ("%0%", 2)] {
        let sql = Sql::new("SELECT folded FROM names WHERE folded LIKE $1 ESCAPE '\\'").bind(pattern);
        assert_eq!(conn.fetch_all::<(String,)>(sql).await.unwrap().len(), found, "{pattern}");
    }
}

/// SQLite does not say which constraint a row violates, so the kind of violation has to be enough.
#[tokio::test]
async fn a_row_that_is_there_is_a_unique_violation() {
    let test = TestDatabase::new().await;
    make_parcels(&test.db).await;
    add_parcel(&test.db, 1, noon()).await.unwrap();
    let error = add_parcel(&test.db, 1, noon()).await.unwrap_err();
    assert!(error.is_unique_violation(), "{error:?}");
    let mut tx = test.db.begin().await.unwrap();
    let light = insert(2, noon());
    tx.execute(light).await.unwrap();
    let error = tx.execute(Sql::new("UPDATE parcels SET weight = -1 WHERE weight = 2")).await.unwrap_err();
    assert!(!error.is_unique_violation() && !error.is_foreign_key_violation(), "{error:?}");
}

/// `$1 IS NULL OR column = $1` makes SQLite read the whole table; a filter that is only there when set does not.
#[tokio::test]
async fn a_filter_that_is_set_uses_its_index() {
    let test = TestDatabase::on_sqlite(|_| {}).await;
    assert_eq!(test.db.dialect(), Dialect::Sqlite);
    make_parcels(&test.db).await;
    let mut conn = test.db.read().await.unwrap();
    let set = Sql::new("EXPLAIN QUERY PLAN SELECT id FROM parcels WHERE created_at = $1").bind(noon());
    let either = Sql::new("EXPLAIN QUERY PLAN SELECT id FROM parcels WHERE ($1 IS NULL OR created_at = $1)")
        .bind(noon());
    let plan = |rows: Vec<(i64, i64, i64, String)>| rows.into_iter().map(|row| row.3).collect::<String>();
    let set = plan(conn.fetch_all(set).await.unwrap());
    assert!(set.contains("SEARCH parcels USING"), "{set}");
    let either = plan(conn.fetch_all(either).await.unwrap());
    assert!(either.contains("SCAN parcels"), "SQLite learned it; the rule may go: {either}");
}
