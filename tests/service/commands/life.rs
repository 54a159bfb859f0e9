//! A register's life by commands: made, backed up, lost, restored, moved.

use std::fs;
use std::path::Path;

use pa_registry::keys;

use crate::support::database::{TestDatabase, postgres_address};
use crate::support::program::{Ended, program};

fn typed(folder: &Path, words: &[&str], url: Option<&str>) -> Ended {
    let mut command = program(folder);
    command.args(words);
    if let Some(url) = url {
        command.env("REGISTER_DATABASE_URL", url);
    }
    Ended::of(command)
}

fn done(folder: &Path, words: &[&str]) -> String {
    let ended = typed(folder, words, None);
    assert!(ended.well, "{words:?}: {}", ended.said);
    ended.said
}

#[test]
fn made_backed_up_lost_and_restored() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    let none = typed(folder, &["backup"], None);
    assert!(!none.well && none.said.contains("There is no database data/register.sqlite"), "{}", none.said);
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0, "nothing was made");

    let made = done(folder, &["migrate"]);
    assert!(
        made.contains("sqlite:data/register.sqlite is up to date") && !made.contains(" 0 migr"),
        "{made}"
    );
    assert!(done(folder, &["migrate"]).contains("0 migrations ran now"));
    let said = done(folder, &["backup", "--keep", "2"]);
    let path = said.split_whitespace().find(|word| word.ends_with(".sqlite")).unwrap().to_owned();
    assert!(said.contains("is whole") && folder.join(&path).exists(), "{said}");
    for _ in 0..2 {
        done(folder, &["backup", "--keep", "2"]);
    }
    assert!(!folder.join(&path).exists());

    let newest = fs::read_dir(folder.join("data/backups")).unwrap().map(|entry| entry.unwrap().path());
    let newest = newest.filter(|path| path.to_string_lossy().ends_with("Z.sqlite")).max().unwrap();
    let refused = typed(folder, &["restore", newest.to_str().unwrap()], None);
    assert!(!refused.well && refused.said.contains("restoring overwrites none"), "{}", refused.said);
    fs::remove_file(folder.join("data/register.sqlite")).unwrap();
    let back = done(folder, &["restore", newest.to_str().unwrap()]);
    assert!(back.contains("The register is back at data/register.sqlite"), "{back}");
    assert!(back.lines().any(|line| line.trim_start().starts_with("accounts ")), "{back}");
}

#[test]
fn moved_and_not_moved_over_itself() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    done(folder, &["demo", "--make-only"]);
    let (from, to) = ("sqlite:data/demo/register.sqlite", "sqlite:moved.sqlite");
    let moved = done(folder, &["move", "--from", from, "--to", to]);
    assert!(moved.contains("is now in sqlite:moved.sqlite too, and equal"), "{moved}");
    assert!(moved.contains("Copying rows") && !moved.contains("DIFFERENT"), "{moved}");
    let people = moved.lines().find(|line| line.trim_start().starts_with("people ")).unwrap();
    let words: Vec<&str> = people.split_whitespace().collect();
    assert_eq!((words[1], words[5]), ("1339", "equal"), "{people}");
    assert_eq!((words[1], words[2]), (words[3], words[4]), "{people}");
    let again = typed(folder, &["move", "--from", from, "--to", to], None);
    assert!(!again.well && again.said.contains("holds rows already"), "{}", again.said);
    let wrong = typed(folder, &["move", "--from", "nowhere", "--to", to], None);
    assert!(!wrong.well && wrong.said.contains("must begin with sqlite: or postgres:"), "{}", wrong.said);
}

#[tokio::test]
async fn with_postgresql_they_say_what_to_run_and_keep_the_password() {
    if postgres_address().is_none() {
        println!("skipped: REGISTER_TEST_DATABASE_URL names no PostgreSQL");
        return;
    }
    let (test, place) = (TestDatabase::new().await, tempfile::tempdir().unwrap());
    let mut url = url::Url::parse(&test.settings.url).unwrap();
    url.set_password(Some("hush")).unwrap();
    for (words, program) in [
        (&["backup"][..], "pg_dump --format=custom --no-owner --file='data/backups/register-"),
        (
            &["restore", "it's.dump"],
            "pg_restore --no-owner --exit-on-error --single-transaction --dbname='postgres://",
        ),
    ] {
        let ended = typed(place.path(), words, Some(url.as_str()));
        assert!(!ended.well && ended.said.contains(program), "{}", ended.said);
        assert!(!ended.said.contains("hush"), "{}", ended.said);
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "nothing was made");
}

#[test]
fn a_key_is_rotated_and_the_old_one_stays() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    let none = typed(folder, &["rotate-key"], None);
    assert!(!none.well && none.said.contains("data/register.key"), "{}", none.said);
    let file = folder.join("data/register.key");
    let old = keys::load_or_make(&file).unwrap().current();
    let said = done(folder, &["rotate-key"]);
    assert!(said.contains("1 older one stays below it"), "{said}");
    let ids: Vec<_> = keys::read(&file).unwrap().ids().collect();
    assert!(ids.len() == 2 && ids[0] != old && ids[1] == old, "{ids:?}");
    assert!(said.contains(&ids[0].to_string()), "{said}");

    let mut given = program(folder);
    given.arg("rotate-key").env("REGISTER_KEYS", "A".repeat(43));
    let refused = Ended::of(given);
    assert!(!refused.well && refused.said.contains("put a new one before them there"), "{}", refused.said);
}
