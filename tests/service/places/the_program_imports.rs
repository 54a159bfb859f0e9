//! Imports as an operator types them.

use std::fs;
use std::path::Path;

use super::scene::simple;
use crate::support::program::{Ended, program};

fn typed(folder: &Path, arguments: &[&str]) -> Ended {
    let mut import = program(folder);
    import.arg("import").args(arguments);
    Ended::of(import)
}

#[test]
fn a_file_is_read_and_its_report_written() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("good.csv"), simple(&["ZZ1 1AA"])).unwrap();
    fs::write(at("bad.csv"), simple(&["nonsense", "ZZ1 1AA"])).unwrap();
    let dry = typed(folder.path(), &["places", "good.csv", "--dry-run"]);
    assert!(dry.well && dry.said.contains("Read 1 row (simple). Nothing has changed."), "{}", dry.said);
    let done = typed(folder.path(), &["places", "good.csv"]);
    assert!(done.well && done.said.contains("Imported 1 row (simple)."), "{}", done.said);
    let bad = typed(folder.path(), &["places", "bad.csv", "--report", "report.csv"]);
    assert!(!bad.well, "{}", bad.said);
    for part in
        ["line 2, column postcode: error: this is no full UK postcode.", "report.csv", "Nothing has changed."]
    {
        assert!(bad.said.contains(part), "{part}: {}", bad.said);
    }
    assert_eq!(fs::read_to_string(at("report.csv")).unwrap().lines().count(), 2);
    let lenient = typed(folder.path(), &["places", "bad.csv", "--skip-wrong-rows"]);
    assert!(lenient.well && lenient.said.contains("Imported 1 row"), "{}", lenient.said);
}

#[test]
fn what_is_wrong_with_a_file_is_told_before_a_database_is_made() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("book.csv"), b"PK\x03\x04 xl/workbook.xml").unwrap();
    for (arguments, says) in
        [(["places", "book.csv"], "an Excel workbook"), (["boundaries", "missing.geojson"], "cannot be read")]
    {
        let ended = typed(folder.path(), &arguments);
        assert!(!ended.well && ended.said.contains(says), "{}", ended.said);
    }
    assert!(!folder.path().join("data").exists());
}
