//! A backup comes back whole, where no register is.

use std::fs;
use std::path::{Path, PathBuf};

use pa_registry::storage::{Database, DatabaseSettings, Sql, TableSum, back_up, restore};
use tempfile::TempDir;

use super::everything::fill;
use super::fixture::noon;
use crate::support::database::{TestDatabase, statement_log};

/// Where a register may come back.
pub(super) fn place_in(folder: &Path) -> DatabaseSettings {
    DatabaseSettings {
        statement_log: statement_log(),
        ..DatabaseSettings::new(format!("sqlite:{}", folder.join("register.sqlite").display()))
    }
}

/// A backup of a full register, and what is in it.
async fn backup(folder: &TempDir) -> (PathBuf, Vec<TableSum>) {
    let test = TestDatabase::on_sqlite(|_| {}).await;
    fill(&test.db).await;
    let done = back_up(&test.db, &folder.path().join("backups"), 1, noon()).await.unwrap();
    (done.file.path, done.tables)
}

async fn refused(backup: &Path, place: &DatabaseSettings) -> String {
    restore(backup, place).await.unwrap_err().to_string()
}

#[tokio::test]
async fn and_serves_again() {
    let folder = tempfile::tempdir().unwrap();
    let (backup, tables) = backup(&folder).await;
    // The folder may be gone with the machine.
    let place = place_in(&folder.path().join("data"));
    assert_eq!(restore(&backup, &place).await.unwrap(), tables);
    let db = Database::connect(&place).await.unwrap();
    db.migrate().await.unwrap();
    assert_eq!(db.checksums().await.unwrap(), tables);
    db.close().await.unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(place.file().unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    let before = fs::read(place.file().unwrap()).unwrap();
    let sentence = refused(&backup, &place).await;
    assert!(sentence.contains("restoring overwrites none"), "{sentence}");
    assert_eq!(fs::read(place.file().unwrap()).unwrap(), before);
}

#[tokio::test]
async fn not_beside_what_another_database_left() {
    let folder = tempfile::tempdir().unwrap();
    let (backup, _) = backup(&folder).await;
    let place = place_in(folder.path());
    for more in ["-wal", "-shm", "-journal"] {
        let left = PathBuf::from(format!("{}{more}", place.file().unwrap().display()));
        fs::write(&left, "").unwrap();
        let sentence = refused(&backup, &place).await;
        assert!(sentence.contains("left by a database that is gone"), "{sentence}");
        fs::remove_file(left).unwrap();
    }
    fs::write(folder.path().join("register.sqlite.unfinished"), "cut short").unwrap();
    restore(&backup, &place).await.unwrap();
    assert!(!folder.path().join("register.sqlite.unfinished").exists());
}

#[tokio::test]
async fn not_from_a_file_of_something_else() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    let file = folder.path().join("letter.txt");
    for text in ["", "Dear register,", "SQLite format 3, they say, is a fine thing"] {
        fs::write(&file, text).unwrap();
        let sentence = refused(&file, &place).await;
        assert!(sentence.contains("is no backup of a register"), "{sentence}");
    }
    fs::write(&file, format!("SQLite format 3\0{}", "x".repeat(9_000))).unwrap();
    restore(&file, &place).await.unwrap_err();
    let sentence = refused(&folder.path().join("nowhere"), &place).await;
    assert!(sentence.contains("cannot be read"), "{sentence}");
    assert!(!place.file().unwrap().exists() && !folder.path().join("register.sqlite.unfinished").exists());
}

#[tokio::test]
async fn not_from_a_damaged_one() {
    let folder = tempfile::tempdir().unwrap();
    let (backup, _) = backup(&folder).await;
    let whole = fs::read(&backup).unwrap();
    let place = place_in(folder.path());
    let mut noticed = 0;
    for page in 1..whole.len() / 4_096 {
        let mut damaged = whole.clone();
        damaged[page * 4_096..][..64].fill(0xaa);
        fs::write(&backup, damaged).unwrap();
        match restore(&backup, &place).await {
            Err(_) => noticed += 1,
            // A page that is free holds nothing of anybody.
            Ok(_) => fs::remove_file(place.file().unwrap()).unwrap(),
        }
        assert!(!place.file().unwrap().exists());
    }
    assert_eq!(noticed, whole.len() / 4_096 - 1, "every page of a fresh backup is in use");
    fs::write(&backup, &whole[..whole.len() - 4_096]).unwrap();
    let cut_short = refused(&backup, &place).await;
    assert!(!place.file().unwrap().exists(), "{cut_short}");
}

#[tokio::test]
async fn not_from_a_newer_service() {
    let folder = tempfile::tempdir().unwrap();
    let test = TestDatabase::on_sqlite(|_| {}).await;
    let mut tx = test.db.begin().await.unwrap();
    let sql = "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) \
               VALUES (9999, 'of a test', '', TRUE, x'00', 0)";
    tx.execute(Sql::new(sql)).await.unwrap();
    tx.commit().await.unwrap();
    let error = back_up(&test.db, folder.path(), 1, noon()).await.unwrap_err();
    assert!(error.to_string().contains("version 9999 by a newer pa-registry"), "{error}");
    test.db.close().await.unwrap();
    let sentence = refused(&test.settings.file().unwrap(), &place_in(folder.path())).await;
    assert!(sentence.contains("version 9999 by a newer pa-registry"), "{sentence}");
}

#[tokio::test]
async fn not_from_a_database_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let test = TestDatabase::on_sqlite(|_| {}).await;
    fill(&test.db).await;
    let sentence = refused(&test.settings.file().unwrap(), &place_in(folder.path())).await;
    assert!(sentence.contains("is a database in use"), "{sentence}");
}

#[tokio::test]
async fn not_from_one_that_is_no_register_or_does_not_hold_together() {
    use sqlx::{ConnectOptions, Connection, Executor};
    let folder = tempfile::tempdir().unwrap();
    let (backup, _) = backup(&folder).await;
    let place = place_in(folder.path());
    for (sql, sentence) in [
        ("DELETE FROM accounts", "rows that refer to rows which are not there"),
        ("DROP TABLE _sqlx_migrations", "tables of another program"),
    ] {
        let copy = folder.path().join("copy.sqlite");
        fs::copy(&backup, &copy).unwrap();
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&copy).foreign_keys(false);
        let mut by_hand = options.connect().await.unwrap();
        by_hand.execute(sql).await.unwrap();
        by_hand.close().await.unwrap();
        let said = refused(&copy, &place).await;
        assert!(said.contains(sentence), "{said}");
    }
}
