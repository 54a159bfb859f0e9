//! A list of personal assistants as an operator imports it.

use std::fs;
use std::path::Path;

use crate::support::imports::one;
use crate::support::program::{Ended, program};

fn typed(folder: &Path, arguments: &[&str]) -> Ended {
    let mut import = program(folder);
    import.args(["import", "assistants"]).args(arguments);
    Ended::of(import)
}

#[test]
fn a_list_is_tried_imported_and_imported_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("list.csv"), one("asha@people.example")).unwrap();
    let dry = typed(folder.path(), &["list.csv", "--dry-run"]);
    assert!(dry.well && dry.said.contains("1 draft would be made, and 1 mail written"), "{}", dry.said);
    assert!(!at("data/register.key").exists() && dry.said.contains("Nothing has changed."), "{}", dry.said);
    let done = typed(folder.path(), &["list.csv"]);
    assert!(
        done.well && done.said.contains("Imported 1 row: 1 draft made, and 1 mail written"),
        "{}",
        done.said
    );
    let again = typed(folder.path(), &["list.csv", "--report", "report.csv"]);
    assert!(again.well && again.said.contains("0 drafts made, and 0 mails written"), "{}", again.said);
    assert!(again.said.contains("1 row was left out"), "{}", again.said);
    let report = fs::read_to_string(at("report.csv")).unwrap();
    assert!(report.contains("list.csv,2,,warning,imported_before,"), "{report}");
    for private in ["asha", "Asha", "Canaryname", "1987", "LE3"] {
        let told = [&dry.said, &done.said, &again.said, &report];
        assert!(told.iter().all(|text| !text.contains(private)), "{private}");
    }
}

#[test]
fn what_is_wrong_is_told_and_ends_with_1() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bad.csv"), one("nobody")).unwrap();
    let bad = typed(folder.path(), &["bad.csv"]);
    let said = "line 2, column email: error: this is no email address";
    assert!(
        !bad.well && bad.said.contains(said) && bad.said.contains("Nothing has changed."),
        "{}",
        bad.said
    );
    let missing = typed(folder.path(), &["missing.csv"]);
    assert!(!missing.well && missing.said.contains("cannot be read"), "{}", missing.said);
}
