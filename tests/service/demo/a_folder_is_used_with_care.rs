//! Only what a demo made is ever taken away.

use std::fs;
use std::path::Path;

use pa_registry::accounts::Role;
use pa_registry::demo::{AccountEntry, DemoError, DemoFolder, Found, Scale};
use tempfile::TempDir;

const MAKING: &str = "register.making.sqlite";

fn folder() -> (TempDir, DemoFolder) {
    let place = tempfile::tempdir().unwrap();
    let folder = DemoFolder::open(&place.path().join("demo")).unwrap();
    (place, folder)
}

/// A folder in which a demo with seed 1 is finished.
fn finished() -> (TempDir, DemoFolder) {
    let (place, folder) = folder();
    assert_eq!(folder.look(1, Scale::City, false).unwrap(), Found::Nothing);
    write(place.path(), MAKING, "made");
    let accounts = [AccountEntry::new(Role::Employer, "sam@employers.example")];
    folder.keep(1, Scale::City, &accounts).unwrap();
    (place, folder)
}

fn write(place: &Path, name: &str, text: &str) {
    fs::write(place.join("demo").join(name), text).unwrap();
}

/// Every file with what is in it.
fn content(place: &Path) -> Vec<(String, String)> {
    let files = fs::read_dir(place.join("demo")).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_register_that_no_demo_made_is_refused_and_left_alone() {
    for note in [None, Some("not json"), Some("{\"made_up\":false,\"seed\":1,\"scale\":\"city\"}")] {
        let (place, folder) = folder();
        write(place.path(), "register.sqlite", "real people");
        write(place.path(), "register.sqlite-wal", "more real people");
        write(place.path(), MAKING, "somebody's own");
        if let Some(note) = note {
            write(place.path(), "demo.json", note);
        }
        let before = content(place.path());
        for fresh in [false, true] {
            let refused = folder.look(1, Scale::City, fresh).unwrap_err();
            assert!(matches!(refused, DemoError::NotOurs(_)), "{refused}");
            assert!(refused.to_string().contains("Choose another folder with --data"), "{refused}");
        }
        assert_eq!(content(place.path()), before);
    }
}

#[test]
fn a_finished_demo_is_found_again_and_left_alone() {
    let (place, folder) = finished();
    write(place.path(), "register.sqlite-wal", "what was written last");
    let before = content(place.path());
    assert_eq!(folder.look(1, Scale::City, false).unwrap(), Found::Same);
    assert_eq!(content(place.path()), before);
    assert_eq!(folder.accounts().unwrap()[0].email, "sam@employers.example");
}

#[test]
fn another_seed_or_scale_is_refused_until_a_fresh_one_is_asked_for() {
    let (place, folder) = finished();
    let before = content(place.path());
    for (seed, scale) in [(2, Scale::City), (1, Scale::England)] {
        let refused = folder.look(seed, scale, false).unwrap_err();
        assert!(refused.to_string().contains("Add --fresh"), "{refused}");
        assert_eq!(content(place.path()), before);
    }
    write(place.path(), "notes.txt", "mine");
    assert_eq!(folder.look(2, Scale::City, true).unwrap(), Found::Nothing);
    assert_eq!(content(place.path()), [("notes.txt".to_owned(), "mine".to_owned())]);
}

#[test]
fn what_was_cut_short_is_made_anew() {
    let (place, folder) = folder();
    write(place.path(), MAKING, "half");
    write(place.path(), "register.making.sqlite-wal", "half");
    assert_eq!(folder.look(1, Scale::City, false).unwrap(), Found::Nothing);
    assert_eq!(content(place.path()), []);

    // The note is written before the database gets its name.
    let (place, folder) = finished();
    fs::rename(place.path().join("demo/register.sqlite"), place.path().join("demo").join(MAKING)).unwrap();
    assert_eq!(folder.look(2, Scale::City, false).unwrap(), Found::Nothing);
    assert!(!content(place.path()).iter().any(|(name, _)| name.contains("sqlite")));
}

#[test]
fn a_log_whose_database_is_gone_is_not_played_into_the_next() {
    let (place, folder) = finished();
    fs::remove_file(place.path().join("demo/register.sqlite")).unwrap();
    write(place.path(), "register.sqlite-wal", "of a database that is gone");
    assert_eq!(folder.look(1, Scale::City, false).unwrap(), Found::Nothing);
    assert!(!content(place.path()).iter().any(|(name, _)| name.contains("sqlite")));
}
