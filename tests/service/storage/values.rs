//! Every kind of value comes back as it was written, NULL included.

use pa_registry::clock::Timestamp;
use pa_registry::ids::AccountId;
use pa_registry::storage::{Database, Sql};
use time::Date;
use time::macros::date;

use super::fixture::noon;
use crate::support::database::TestDatabase;

pa_registry::vocabulary! {
    /// A list for this test.
    enum Colour {
        /// The first.
        Green = "green" => "Green",
        /// The second.
        Blue = "blue" => "Blue",
    }
}

#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
struct Everything {
    id: AccountId,
    flag: Option<bool>,
    count: Option<i64>,
    ratio: Option<f64>,
    word: Option<String>,
    bytes: Option<Vec<u8>>,
    day: Option<Date>,
    at: Option<Timestamp>,
    colour: Option<Colour>,
    #[sqlx(json(nullable))]
    notes: Option<serde_json::Value>,
}

async fn write_and_read(db: &Database, row: &Everything) -> Everything {
    let mut tx = db.begin().await.unwrap();
    let row = row.clone();
    let insert = Sql::new("INSERT INTO everything VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(row.id)
        .bind(row.flag)
        .bind(row.count)
        .bind(row.ratio)
        .bind(row.word)
        .bind(row.bytes)
        .bind(row.day)
        .bind(row.at)
        .bind(row.colour)
        .bind(row.notes);
    assert_eq!(tx.execute(insert).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let select = Sql::new("SELECT * FROM everything WHERE id = $1").bind(row.id);
    db.read().await.unwrap().fetch_one(select).await.unwrap()
}

async fn make_table(db: &Database) {
    let mut tx = db.begin().await.unwrap();
    // SQLite has no BYTEA and PostgreSQL no BLOB: bytes are where the two schemas part. See docs/database.md.
    tx.execute(Sql::new(match db.dialect() {
        pa_registry::storage::Dialect::Sqlite => "CREATE TABLE everything (id UUID, flag BOOLEAN, count BIGINT, ratio DOUBLE PRECISION, word TEXT, bytes BLOB, day DATE, at TIMESTAMPTZ, colour TEXT, notes JSONB)",
        pa_registry::storage::Dialect::Postgres => "CREATE TABLE everything (id UUID, flag BOOLEAN, count BIGINT, ratio DOUBLE PRECISION, word TEXT, bytes BYTEA, day DATE, at TIMESTAMPTZ, colour TEXT, notes JSONB)",
    }))
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn every_kind_of_value_comes_back() {
    let test = TestDatabase::new().await;
    make_table(&test.db).await;
    let row = Everything {
        id: AccountId::new(noon()),
        flag: Some(true),
        count: Some(i64::MIN),
        ratio: Some(0.1),
        word: Some("Ŵyn ap Gruffydd".to_owned()),
        bytes: Some(vec![0, 255, 7]),
        day: Some(date!(1931 - 02 - 28)),
        at: Some("2026-11-21T12:00:00.000001Z".parse().unwrap()),
        colour: Some(Colour::Blue),
        notes: Some(serde_json::json!({"a": [1, null, "b"]})),
    };
    assert_eq!(write_and_read(&test.db, &row).await, row);
}

#[tokio::test]
async fn every_kind_of_null_comes_back() {
    let test = TestDatabase::new().await;
    make_table(&test.db).await;
    let row = Everything {
        id: AccountId::new(noon()),
        flag: None,
        count: None,
        ratio: None,
        word: None,
        bytes: None,
        day: None,
        at: None,
        colour: None,
        notes: None,
    };
    assert_eq!(write_and_read(&test.db, &row).await, row);
}

#[tokio::test]
async fn a_word_outside_its_list_is_an_error_and_no_guess() {
    let test = TestDatabase::new().await;
    let mut conn = test.db.read().await.unwrap();
    let read: Result<Option<(Colour,)>, _> =
        conn.fetch_optional(Sql::new("SELECT CAST('mauve' AS TEXT)")).await;
    let error = read.unwrap_err();
    assert!(std::error::Error::source(&error).unwrap().to_string().contains("\"mauve\" is not a Colour"));
    assert_eq!(Colour::Green.label(), "Green");
}

#[tokio::test]
async fn a_list_of_values_finds_its_members() {
    let test = TestDatabase::new().await;
    super::fixture::make_parcels(&test.db).await;
    for number in 1..=3 {
        super::fixture::add_parcel(&test.db, number, noon()).await.unwrap();
    }
    let mut conn = test.db.read().await.unwrap();
    let mut sql = Sql::new("SELECT weight FROM parcels WHERE weight IN (");
    sql.push_list([1_i64, 3, 5]).push(") ORDER BY weight");
    assert_eq!(conn.fetch_all::<(i64,)>(sql).await.unwrap(), [(1,), (3,)]);
    let mut none = Sql::new("SELECT weight FROM parcels WHERE weight IN (");
    none.push_list(Vec::<i64>::new()).push(")");
    assert!(conn.fetch_all::<(i64,)>(none).await.unwrap().is_empty());
}
