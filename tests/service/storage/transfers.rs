//! A whole register goes into another database, or nothing of it.

use pa_registry::storage::{DatabaseSettings, Dialect, Error, Fault, Moved, Sql, TableSum, transfer};
use tempfile::TempDir;

use super::everything::{SPECIMENS, fill, fill_specimens, make_specimens};
use super::fixture::make_parcels;
use super::schema::facts;
use crate::support::database::TestDatabase;

/// A register with something in every table.
async fn full(test: TestDatabase) -> TestDatabase {
    make_specimens(&test.db).await;
    fill(&test.db).await;
    fill_specimens(&test.db).await;
    test
}

/// One that is made and empty.
async fn empty(test: TestDatabase) -> TestDatabase {
    make_specimens(&test.db).await;
    test
}

async fn sums(test: &TestDatabase) -> Vec<TableSum> {
    test.db.checksums().await.unwrap()
}

async fn goes(from: &TestDatabase, to: &TestDatabase) {
    let schema = facts(&to.db).await;
    let (mut copied, mut announced) = (0, 0);
    let moved = transfer(&from.settings, &to.settings, |some| {
        copied += some.rows;
        announced = some.of;
    })
    .await
    .unwrap();
    for table in &moved {
        assert!(table.is_equal() && table.from.rows > 0, "{table:?}");
    }
    assert_eq!(copied, announced);
    assert_eq!(copied, moved.iter().map(|table| table.to.rows).sum::<u64>());
    assert_eq!(sums(from).await, sums(to).await);
    assert_eq!(facts(&to.db).await, schema);
    if to.db.dialect() == Dialect::Postgres {
        let deferrable = Sql::new("SELECT COUNT(*) FROM pg_constraint WHERE condeferrable");
        let (deferrable,): (i64,) = to.db.read().await.unwrap().fetch_one(deferrable).await.unwrap();
        assert_eq!(deferrable, 0, "the references are as strict as before");
    }
}

#[tokio::test]
async fn there_and_back_with_the_same_checksums() {
    let first = full(TestDatabase::on_sqlite(|_| {}).await).await;
    let second = empty(TestDatabase::new().await).await;
    let third = empty(TestDatabase::new().await).await;
    let fourth = empty(TestDatabase::on_sqlite(|_| {}).await).await;
    // On PostgreSQL these are three of the four directions and on SQLite the fourth, three times.
    goes(&first, &second).await;
    goes(&second, &third).await;
    goes(&third, &fourth).await;
    assert_eq!(sums(&first).await, sums(&fourth).await);
    let specimens = sums(&fourth).await.into_iter().find(|sum| sum.table == "specimens").unwrap();
    assert_eq!(u128::from(specimens.rows), SPECIMENS);
}

#[tokio::test]
async fn every_table_of_the_schema_has_a_row_here() {
    let test = TestDatabase::new().await;
    fill(&test.db).await;
    let without: Vec<String> =
        sums(&test).await.into_iter().filter(|sum| sum.rows == 0).map(|sum| sum.table).collect();
    assert!(without.is_empty(), "give these a row in tests/service/storage/everything.rs: {without:?}");
}

#[tokio::test]
async fn a_checksum_sees_a_change_of_one_letter_and_not_the_order_of_writing() {
    let (one, other) = (TestDatabase::new().await, TestDatabase::new().await);
    for (test, order) in [(&one, [1, 2]), (&other, [2, 1])] {
        make_parcels(&test.db).await;
        for number in order {
            super::fixture::add_parcel(&test.db, number, super::fixture::noon()).await.unwrap();
        }
    }
    assert_eq!(sums(&one).await, sums(&other).await);
    let mut tx = other.db.begin().await.unwrap();
    tx.execute(Sql::new("UPDATE parcels SET label = 'parcel l' WHERE weight = 1")).await.unwrap();
    tx.commit().await.unwrap();
    assert_ne!(sums(&one).await, sums(&other).await);
}

#[tokio::test]
async fn a_database_that_is_not_yet_made_is_made() {
    let (from, to) = (TestDatabase::new().await, TestDatabase::empty().await);
    fill(&from.db).await;
    goes_into_new(&from, &to.settings).await;
    assert_eq!(sums(&from).await, sums(&to).await);
}

async fn goes_into_new(from: &TestDatabase, to: &DatabaseSettings) {
    let moved = transfer(&from.settings, to, |_| {}).await.unwrap();
    assert!(moved.iter().all(Moved::is_equal), "{moved:?}");
}

fn new_file(folder: &TempDir) -> DatabaseSettings {
    DatabaseSettings::new(format!("sqlite:{}", folder.path().join("new.sqlite").display()))
}

#[tokio::test]
async fn what_migrations_put_into_the_target_gives_way() {
    let (from, to) = (TestDatabase::new().await, TestDatabase::new().await);
    let mut tx = from.db.begin().await.unwrap();
    tx.execute(Sql::new("DELETE FROM minimum_wages WHERE from_age > 16")).await.unwrap();
    tx.execute(Sql::new("UPDATE minimum_wages SET pence_per_hour = 1")).await.unwrap();
    tx.commit().await.unwrap();
    goes_into_new(&from, &to.settings).await;
    assert_eq!(sums(&from).await, sums(&to).await);
}

#[tokio::test]
async fn a_register_that_is_there_is_not_touched() {
    let (from, to) = (TestDatabase::new().await, TestDatabase::new().await);
    fill(&from.db).await;
    fill(&to.db).await;
    let before = sums(&to).await;
    let error = transfer(&from.settings, &to.settings, |_| {}).await.unwrap_err();
    assert!(error.to_string().contains("holds rows already"), "{error}");
    assert_eq!(sums(&to).await, before);
}

/// Where a transfer fails: everywhere at its beginning, at every seventh statement of the copying, which is the same
/// for each table, and everywhere at its end, where it becomes current.
fn is_tried(number: u64, of: u64) -> bool {
    number <= 40 || number.is_multiple_of(7) || number + 15 > of
}

/// How many statements a transfer takes on one side.
async fn statements(from: &TestDatabase, of_source: bool) -> u64 {
    let to = TestDatabase::new().await;
    let failpoint = if of_source { &from.settings.failpoint } else { &to.settings.failpoint };
    failpoint.arm(Some(Fault::at_statement(u64::MAX)));
    transfer(&from.settings, &to.settings, |_| {}).await.unwrap();
    let counted = failpoint.counted();
    failpoint.arm(None);
    counted
}

#[tokio::test]
async fn whatever_statement_fails_the_target_stays_as_it_was() {
    let from = TestDatabase::new().await;
    fill(&from.db).await;
    for source_fails in [true, false] {
        let to = TestDatabase::new().await;
        let before = sums(&to).await;
        let failpoint = if source_fails { &from.settings.failpoint } else { &to.settings.failpoint };
        let of = statements(&from, source_fails).await;
        assert!(of > 100, "{of}");
        for number in (1..=of).filter(|number| is_tried(*number, of)) {
            failpoint.arm(Some(Fault::at_statement(number)));
            transfer(&from.settings, &to.settings, |_| {}).await.unwrap_err();
            assert!(!failpoint.is_armed(), "statement {number} of {of}");
            assert_eq!(sums(&to).await, before, "statement {number}");
        }
        transfer(&from.settings, &to.settings, |_| {}).await.unwrap();
        assert_eq!(sums(&from).await, sums(&to).await);
    }
}

#[tokio::test]
async fn a_new_file_in_which_nothing_was_kept_is_removed() {
    let (from, folder) = (TestDatabase::new().await, tempfile::tempdir().unwrap());
    fill(&from.db).await;
    let to = new_file(&folder);
    from.settings.failpoint.arm(Some(Fault::at_statement(12)));
    transfer(&from.settings, &to, |_| {}).await.unwrap_err();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    goes_into_new(&from, &to).await;
}

#[tokio::test]
async fn a_source_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (new_file(&folder), TestDatabase::new().await);
    let error = transfer(&from, &to.settings, |_| {}).await.unwrap_err();
    assert!(error.to_string().contains("There is no database"), "{error}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_source_without_a_schema_is_to_be_migrated_first() {
    let (from, to) = (TestDatabase::empty().await, TestDatabase::new().await);
    let error = transfer(&from.settings, &to.settings, |_| {}).await.unwrap_err();
    assert!(error.to_string().contains("Run pa-registry migrate on it first"), "{error}");
}

#[tokio::test]
async fn tables_that_differ_are_refused() {
    let (from, to) = (TestDatabase::new().await, TestDatabase::new().await);
    make_parcels(&from.db).await;
    let error = transfer(&from.settings, &to.settings, |_| {}).await.unwrap_err();
    assert!(error.to_string().contains("different tables"), "{error}");
}

/// A file whose references do not hold, as one that was mended by hand may be.
#[tokio::test]
async fn rows_that_refer_to_nothing_are_refused() {
    use sqlx::{ConnectOptions, Connection, Executor};
    let (from, to) = (TestDatabase::on_sqlite(|_| {}).await, TestDatabase::new().await);
    fill(&from.db).await;
    let before = sums(&to).await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(from.settings.file().unwrap());
    let mut by_hand = options.foreign_keys(false).connect().await.unwrap();
    by_hand.execute("DELETE FROM accounts").await.unwrap();
    by_hand.close().await.unwrap();
    let error = transfer(&from.settings, &to.settings, |_| {}).await.unwrap_err();
    assert!(matches!(error, Error::Statement(_)) && error.is_foreign_key_violation(), "{error:?}");
    assert_eq!(sums(&to).await, before);
}
