//! `check` says what is wrong and what to do, and changes nothing.

use std::fs;
use std::path::Path;

use crate::support::database::TestDatabase;
use crate::support::program::{Ended, program};

struct Report {
    well: bool,
    findings: Vec<serde_json::Value>,
}

impl Report {
    fn of(folder: &Path, settings: &[(&str, &str)]) -> Self {
        let mut check = program(folder);
        check.args(["check", "--json"]).envs(settings.iter().copied());
        let output = check.output().unwrap();
        Self { well: output.status.success(), findings: serde_json::from_slice(&output.stdout).unwrap() }
    }

    fn about(&self, subject: &str) -> (&str, &str) {
        let finding = self.findings.iter().find(|finding| finding["subject"] == subject).expect(subject);
        (finding["verdict"].as_str().unwrap(), finding["says"].as_str().unwrap())
    }

    fn says(&self, subject: &str, verdict: &str, part: &str) {
        let (found, says) = self.about(subject);
        assert!(found == verdict && says.contains(part), "{subject}: {found}: {says}");
    }
}

#[test]
fn of_a_register_that_is_well() {
    let place = tempfile::tempdir().unwrap();
    for words in [&["migrate"][..], &["backup"]] {
        let mut command = program(place.path());
        command.args(words);
        assert!(Ended::of(command).well);
    }
    let settings =
        [("REGISTER_BASE_ADDRESS", "https://register.example"), ("REGISTER_COUNCIL_NAME", "Leicester")];
    let report = Report::of(place.path(), &settings);
    assert!(report.well, "{:?}", report.findings);
    for (subject, part) in [
        ("settings", "https://register.example"),
        ("database", "whole, up to date"),
        ("mail", "data/mail"),
        ("clock", "It is 20"),
        ("colours", "to 1; 4.5 is needed"),
    ] {
        report.says(subject, "ok", part);
    }
    report.says("backups", "warning", "is on the disk of the database");
    assert!(!place.path().join("data/mail").exists(), "check makes nothing");
}

#[test]
fn of_a_machine_on_which_nothing_was_set_or_made() {
    let place = tempfile::tempdir().unwrap();
    let report = Report::of(place.path(), &[]);
    assert!(!report.well);
    report.says("settings", "warning", "Pages show the made-up council");
    report.says("database", "wrong", "There is no database data/register.sqlite");
    report.says("key", "warning", "There is no key file");
    report.says("backups", "warning", "There is none in data/backups");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "check makes nothing");
}

#[cfg(unix)]
#[tokio::test]
async fn of_a_key_that_is_not_this_registers_or_lies_in_the_wrong_place() {
    use pa_registry::keys;
    use std::os::unix::fs::PermissionsExt;
    let (test, place) = (TestDatabase::new().await, tempfile::tempdir().unwrap());
    let backups = place.path().join("backups");
    fs::create_dir(&backups).unwrap();
    let (file, other) = (backups.join("key"), place.path().join("other"));
    let ring = keys::load_or_make(&file).unwrap();
    keys::load_or_make(&other).unwrap();
    let about = |file: &Path| {
        let settings = [
            ("REGISTER_DATABASE_URL", test.settings.url.as_str()),
            ("REGISTER_KEY_FILE", file.to_str().unwrap()),
            ("REGISTER_BACKUP_FOLDER", backups.to_str().unwrap()),
        ];
        Report::of(place.path(), &settings)
    };
    about(&file).says("key", "warning", "lies among the backups");
    about(&other).says("key", "warning", "key_backup_file is not set");
    keys::keep_known(&test.db, &ring, "2026-11-21T12:00:00Z".parse().unwrap()).await.unwrap();
    about(&other).says("key", "wrong", "which is not in the key file");
    fs::set_permissions(&other, fs::Permissions::from_mode(0o644)).unwrap();
    about(&other).says("key", "wrong", "run chmod 600 on it");
}

#[cfg(target_os = "linux")]
#[test]
fn of_the_copy_of_the_key() {
    use pa_registry::keys;
    let place = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir_in("/dev/shm").unwrap();
    let (key, copy) = (place.path().join("data/register.key"), elsewhere.path().join("copy.key"));
    keys::load_or_make(&key).unwrap();
    let kept_in = |copy: &Path, verdict: &str, part: &str| {
        let settings = [
            ("REGISTER_KEY_BACKUP_FILE", copy.to_str().unwrap()),
            ("REGISTER_BACKUP_FOLDER", "data/backups"),
        ];
        Report::of(place.path(), &settings).says("key", verdict, part);
    };
    kept_in(&copy, "warning", "There is no copy of the key in /dev/shm");
    fs::copy(&key, &copy).unwrap();
    kept_in(&copy, "ok", "The copy in /dev/shm");
    keys::rotate(&key).unwrap();
    kept_in(&copy, "warning", "has not all the keys in use: it is older. Copy data/register.key there");
    fs::write(&copy, "nonsense").unwrap();
    kept_in(&copy, "warning", "is none: line 1 is not a key");
    fs::remove_file(&copy).unwrap();
    keys::load_or_make(&copy).unwrap();
    kept_in(&copy, "warning", "holds other keys than those in use");

    // One that is right and lies in the wrong place.
    let near = place.path().join("data/backups/copy.key");
    fs::create_dir(near.parent().unwrap()).unwrap();
    fs::copy(&key, &near).unwrap();
    kept_in(&near, "warning", "who loses one loses both");
    kept_in(&near, "warning", "lies among the backups");
}

#[test]
fn of_settings_that_are_wrong() {
    let place = tempfile::tempdir().unwrap();
    let report = Report::of(place.path(), &[("REGISTER_LOG", "loud"), ("REGISTER_LINK_COLOUR", "#ffffff")]);
    assert!(!report.well);
    report.says("settings", "wrong", "log \"loud\" is not known");
    report.says("settings", "wrong", "link_colour (#ffffff) is hard to read on the white page");
}

#[test]
fn of_a_mail_folder_that_cannot_be_written() {
    // Nobody can, not even the superuser that tests may run as.
    let place = tempfile::tempdir().unwrap();
    let report = Report::of(place.path(), &[("REGISTER_MAIL", "directory:/proc/sys/mail")]);
    report.says("mail", "wrong", "cannot be written");
}

#[tokio::test]
async fn of_the_database_that_the_suite_runs_on() {
    let (test, place) = (TestDatabase::new().await, tempfile::tempdir().unwrap());
    let before = test.db.checksums().await.unwrap();
    let report = Report::of(place.path(), &[("REGISTER_DATABASE_URL", &test.settings.url)]);
    assert!(report.well, "{:?}", report.findings);
    report.says("database", "ok", "whole, up to date");
    assert_eq!(test.db.checksums().await.unwrap(), before);
    let empty = TestDatabase::empty().await;
    let report = Report::of(place.path(), &[("REGISTER_DATABASE_URL", &empty.settings.url)]);
    report.says("database", "warning", "Run pa-registry migrate");
    assert!(!empty.db.checksums().await.unwrap().iter().any(|sum| sum.table == "accounts"));
}

#[tokio::test]
async fn of_a_clock_that_runs_backwards() {
    let (test, place) = (TestDatabase::new().await, tempfile::tempdir().unwrap());
    let mut tx = test.db.begin().await.unwrap();
    let sql = "INSERT INTO accounts (id, email, email_folded, password_hash, created_at) VALUES ($1, $2, $2, '', $3)";
    let sql = pa_registry::storage::Sql::new(sql).bind(uuid::Uuid::from_u128(1)).bind("sam@people.example");
    tx.execute(sql.bind(pa_registry::clock::Timestamp::MAX)).await.unwrap();
    tx.commit().await.unwrap();
    let report = Report::of(place.path(), &[("REGISTER_DATABASE_URL", &test.settings.url)]);
    assert!(!report.well);
    report.says("clock", "wrong", "It runs backwards: the database was last written at 9999-12-31");
}

#[test]
fn of_a_file_that_is_damaged_in_lines_for_people() {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir(place.path().join("data")).unwrap();
    fs::write(place.path().join("data/register.sqlite"), "x".repeat(20_000)).unwrap();
    let mut check = program(place.path());
    check.arg("check");
    let ended = Ended::of(check);
    assert!(!ended.well && ended.said.contains("WRONG    database"), "{}", ended.said);
    assert!(ended.said.contains("1 thing is wrong."), "{}", ended.said);
}
