//! A backup is one moment of the register, whole, and in nobody's way.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use pa_registry::clock::Timestamp;
use pa_registry::storage::{Database, Sql, back_up, backups, restore};

use super::everything::fill;
use super::fixture::{add_parcel, make_parcels, noon};
use super::restores::place_in;
use crate::support::database::TestDatabase;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name != ".pa-registry.lock");
    names.sort();
    names
}

fn minute(number: i64) -> Timestamp {
    noon() + time::Duration::minutes(number)
}

#[tokio::test]
async fn it_holds_what_the_register_held() {
    let (test, folder) = (TestDatabase::on_sqlite(|_| {}).await, tempfile::tempdir().unwrap());
    fill(&test.db).await;
    let folder = folder.path().join("new/backups");
    let done = back_up(&test.db, &folder, 3, noon()).await.unwrap();
    assert_eq!(done.tables, test.db.checksums().await.unwrap());
    assert_eq!(names(&folder), ["register-20261121T120000.000Z.sqlite"]);
    assert_eq!((done.file.made_at, done.bytes), (noon(), done.file.path.metadata().unwrap().len()));
    #[cfg(unix)]
    for (path, mode) in [(&folder, 0o700), (&done.file.path, 0o600)] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, mode, "{}", path.display());
    }
}

#[tokio::test]
async fn the_newest_stay_and_other_files_are_left_alone() {
    let (test, folder) = (TestDatabase::on_sqlite(|_| {}).await, tempfile::tempdir().unwrap());
    fs::write(folder.path().join("register.sqlite"), "not a backup").unwrap();
    for number in 0..4 {
        let done = back_up(&test.db, folder.path(), 2, minute(number)).await.unwrap();
        assert_eq!(done.removed.len(), usize::from(number >= 2));
    }
    assert_eq!(
        names(folder.path()),
        ["register-20261121T120200.000Z.sqlite", "register-20261121T120300.000Z.sqlite", "register.sqlite"]
    );
    let found = backups(folder.path()).unwrap();
    assert_eq!(found.iter().map(|file| file.made_at).collect::<Vec<_>>(), [minute(3), minute(2)]);
    // A clock that was set back makes the new one the oldest by name.
    let done = back_up(&test.db, folder.path(), 1, minute(-60)).await.unwrap();
    assert!(done.file.path.exists());
    assert_eq!(done.removed.len(), 2);
}

#[tokio::test]
async fn a_name_that_is_taken_is_not_overwritten() {
    let (test, folder) = (TestDatabase::on_sqlite(|_| {}).await, tempfile::tempdir().unwrap());
    let first = back_up(&test.db, folder.path(), 9, noon()).await.unwrap();
    let before = fs::read(&first.file.path).unwrap();
    back_up(&test.db, folder.path(), 9, noon()).await.unwrap_err();
    assert_eq!(fs::read(&first.file.path).unwrap(), before);
    assert_eq!(names(folder.path()).len(), 1, "nothing unfinished stays");
}

#[tokio::test]
async fn what_a_crash_left_is_cleared_away() {
    let (test, folder) = (TestDatabase::on_sqlite(|_| {}).await, tempfile::tempdir().unwrap());
    fs::write(folder.path().join(".unfinished.sqlite"), "half of a backup").unwrap();
    back_up(&test.db, folder.path(), 9, noon()).await.unwrap();
    assert_eq!(names(folder.path()), ["register-20261121T120000.000Z.sqlite"]);
}

#[tokio::test]
async fn two_at_once_do_not_meet() {
    let (test, folder) = (TestDatabase::on_sqlite(|_| {}).await, tempfile::tempdir().unwrap());
    let lock = fs::File::create(folder.path().join(".pa-registry.lock")).unwrap();
    lock.lock().unwrap();
    let error = back_up(&test.db, folder.path(), 9, noon()).await.unwrap_err();
    assert!(error.to_string().contains("Another backup is being made"), "{error}");
    drop(lock);
    back_up(&test.db, folder.path(), 9, noon()).await.unwrap();
}

#[tokio::test]
async fn a_folder_that_cannot_be_used() {
    let (test, folder) = (TestDatabase::on_sqlite(|_| {}).await, tempfile::tempdir().unwrap());
    let file = folder.path().join("a file");
    fs::write(&file, "").unwrap();
    let error = back_up(&test.db, &file, 9, noon()).await.unwrap_err();
    assert!(error.to_string().contains("The folder for backups"), "{error}");
}

#[tokio::test]
async fn a_server_has_its_own_way() {
    let Some(test) = TestDatabase::on_postgres(|_| {}).await else { return };
    let folder = tempfile::tempdir().unwrap();
    let error = back_up(&test.db, folder.path(), 9, noon()).await.unwrap_err();
    assert!(error.to_string().contains("Only an SQLite register is one file"), "{error}");
    assert_eq!(names(folder.path()), Vec::<String>::new());
}

/// Writers add numbered rows, one a transaction, while backups are made: each holds the first so many and no other.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_is_a_commit_point_however_much_is_written() {
    let (test, folder) = (TestDatabase::on_sqlite(|_| {}).await, tempfile::tempdir().unwrap());
    make_parcels(&test.db).await;
    // Enough for a copy to take longer than some writes.
    for number in 0..20 {
        pad(&test.db, number).await;
    }
    let stop = AtomicBool::new(false);
    let writing = async {
        let (mut written, mut longest) = (0_u32, Duration::ZERO);
        while !stop.load(Ordering::SeqCst) {
            let began = Instant::now();
            add_parcel(&test.db, written, noon()).await.unwrap();
            longest = longest.max(began.elapsed());
            written += 1;
        }
        (written, longest)
    };
    let copying = async {
        let mut counts = Vec::new();
        for number in 0..3 {
            let done = back_up(&test.db, folder.path(), 9, minute(number)).await.unwrap();
            counts.push(numbers_in(&done.file.path, &folder.path().join(format!("{number}"))).await);
        }
        stop.store(true, Ordering::SeqCst);
        counts
    };
    let ((written, longest), counts) = tokio::join!(writing, copying);
    println!("{written} writes beside 3 backups; the longest took {longest:?}");
    for numbers in &counts {
        let first: Vec<i64> = (0..i64::try_from(numbers.len()).unwrap()).collect();
        assert_eq!(*numbers, first, "a backup holds the first rows and no other");
    }
    assert!(counts.is_sorted_by_key(Vec::len) && counts[2].len() <= usize::try_from(written).unwrap());
}

async fn pad(db: &Database, number: u32) {
    let mut tx = db.begin().await.unwrap();
    let sql = "INSERT INTO guesses (id, bucket, guessed_at) VALUES ($1, $2, $3)";
    let sql = Sql::new(sql).bind(uuid::Uuid::from_u128(number.into())).bind("x".repeat(500_000)).bind(noon());
    tx.execute(sql).await.unwrap();
    tx.commit().await.unwrap();
}

async fn numbers_in(backup: &Path, folder: &Path) -> Vec<i64> {
    fs::create_dir(folder).unwrap();
    let place = place_in(folder);
    restore(backup, &place).await.unwrap();
    let db = Database::connect(&place).await.unwrap();
    let all = Sql::new("SELECT weight FROM parcels ORDER BY weight");
    let rows: Vec<(i64,)> = db.read().await.unwrap().fetch_all(all).await.unwrap();
    db.close().await.unwrap();
    rows.into_iter().map(|(number,)| number).collect()
}
