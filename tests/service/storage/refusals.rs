//! A database that is not fit is refused with a sentence that says what to do.

use pa_registry::storage::{Database, DatabaseSettings, Error};
use tempfile::TempDir;

use crate::support::database::{TestDatabase, postgres_address};

async fn refusal(settings: DatabaseSettings) -> String {
    match Database::connect(&settings).await {
        Err(Error::Refused(sentence)) => sentence,
        other => panic!("not refused: {other:?}"),
    }
}

fn at(folder: &TempDir, rest: &str) -> DatabaseSettings {
    DatabaseSettings::new(format!("sqlite:{}/{rest}", folder.path().display()))
}

#[tokio::test]
async fn an_unknown_scheme() {
    for url in ["mysql://localhost/register", "data/register.sqlite", "", "sqlitedata/register.sqlite"] {
        let sentence = refusal(DatabaseSettings::new(url)).await;
        assert!(sentence.contains("must begin with sqlite: or postgres:"), "{url}: {sentence}");
    }
}

#[tokio::test]
async fn an_address_without_a_file() {
    for url in ["sqlite:", "sqlite::memory:", "sqlite://", "sqlite:data/x.sqlite?mode=rwc"] {
        let sentence = refusal(DatabaseSettings::new(url)).await;
        assert!(sentence.contains("sqlite:path/to/file.db"), "{url}: {sentence}");
    }
}

#[tokio::test]
async fn a_folder_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let sentence = refusal(at(&folder, "mistyped/register.sqlite")).await;
    assert!(sentence.contains("There is no folder") && sentence.contains("mistyped"), "{sentence}");
    assert!(!folder.path().join("mistyped").exists());
}

#[tokio::test]
async fn a_folder_that_may_be_made_is_made_for_its_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let settings = DatabaseSettings { create: true, ..at(&folder, "data/register.sqlite") };
    Database::connect(&settings).await.unwrap().migrate().await.unwrap();
    #[cfg(unix)]
    for (path, mode) in [("data", 0o700), ("data/register.sqlite", 0o600)] {
        use std::os::unix::fs::PermissionsExt;
        let permissions = folder.path().join(path).metadata().unwrap().permissions();
        assert_eq!(permissions.mode() & 0o777, mode, "{path}");
    }
}

#[tokio::test]
async fn a_folder_instead_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let sentence = refusal(at(&folder, "")).await;
    assert!(sentence.contains("Add the name of a file"), "{sentence}");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_folder_that_cannot_be_written() {
    // Nobody can, not even the superuser that tests may run as.
    let sentence = refusal(DatabaseSettings::new("sqlite:/proc/register.sqlite")).await;
    assert!(sentence.contains("cannot be written"), "{sentence}");
}

#[tokio::test]
async fn a_file_of_something_else() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("letter.txt"), "Dear register, ".repeat(1_000)).unwrap();
    let sentence = refusal(at(&folder, "letter.txt")).await;
    assert!(sentence.contains("must be a file of this service"), "{sentence}");
}

#[tokio::test]
async fn a_second_address_for_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let settings =
        DatabaseSettings { reader_url: Some("sqlite:other".into()), ..at(&folder, "register.sqlite") };
    assert!(refusal(settings).await.contains("Only PostgreSQL"));
}

#[tokio::test]
async fn a_server_that_is_not_there_without_telling_the_password() {
    let sentence = refusal(DatabaseSettings::new("postgres://register:hush@127.0.0.1:1/register")).await;
    assert!(sentence.contains("127.0.0.1 port 1 cannot be used"), "{sentence}");
    assert!(!sentence.contains("hush"), "{sentence}");
    let sentence = refusal(DatabaseSettings::new("postgres://register:hush@127.0.0.1:port/register")).await;
    assert!(sentence.contains("cannot be read") && !sentence.contains("hush"), "{sentence}");
}

/// Where the server has another order of text to offer.
#[tokio::test]
async fn a_database_that_sorts_otherwise() {
    use sqlx::{ConnectOptions, Connection, Executor};
    let Some(server) = postgres_address() else {
        println!("skipped: REGISTER_TEST_DATABASE_URL names no PostgreSQL");
        return;
    };
    let mut admin = server.parse::<sqlx::postgres::PgConnectOptions>().unwrap().connect().await.unwrap();
    admin.execute("DROP DATABASE IF EXISTS register_sorts_otherwise").await.unwrap();
    admin
        .execute("CREATE DATABASE register_sorts_otherwise TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'")
        .await
        .unwrap();
    let mut url = url::Url::parse(&server).unwrap();
    url.set_path("register_sorts_otherwise");
    let sentence = refusal(DatabaseSettings::new(url.as_str())).await;
    assert!(sentence.contains("LC_COLLATE 'C'"), "{sentence}");
    admin.execute("DROP DATABASE register_sorts_otherwise WITH (FORCE)").await.unwrap();
    admin.close().await.unwrap();
}

#[tokio::test]
async fn a_database_of_another_program() {
    let test = TestDatabase::empty().await;
    let mut tx = test.db.begin().await.unwrap();
    tx.execute(pa_registry::storage::Sql::new("CREATE TABLE invoices (id BIGINT)")).await.unwrap();
    tx.commit().await.unwrap();
    let error = test.db.migrate().await.unwrap_err();
    assert!(error.to_string().contains("tables of another program"), "{error}");
}
