//! What is wrong is told: the first of it on the screen, all of it in a file.

use std::fs;

use pa_registry::intake::{Finding, Report};

#[test]
fn the_file_has_everything_and_the_screen_the_first_twenty() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.csv");
    let mut report = Report::new("sent.csv", Some(&path)).unwrap();
    for line in 1..=25 {
        report.note(Finding::error(line, "=ward", "code", "this is no code.")).unwrap();
    }
    report.note(Finding::warning(26, "", "cut_off", "the last row has no end.")).unwrap();
    report.end().unwrap();
    assert_eq!((report.errors(), report.warnings(), report.shown().len()), (25, 1, 20));
    assert_eq!(report.shown()[0].to_string(), "line 1, column =ward: error: this is no code.");
    let written = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = written.lines().collect();
    assert_eq!(lines.len(), 27);
    assert_eq!(lines[0], "file,line,column,level,code,message");
    assert_eq!(lines[1], "sent.csv,1,'=ward,error,code,this is no code.", "a spreadsheet runs no formula");
    assert_eq!(lines[26], "sent.csv,26,,warning,cut_off,the last row has no end.");
}

#[test]
fn a_report_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let said = Report::new("sent.csv", Some(&folder.path().join("no/report.csv"))).unwrap_err().to_string();
    assert!(said.contains("cannot be written"), "{said}");
}

#[test]
fn reading_on_is_hopeless_after_ten_thousand_errors() {
    let mut report = Report::new("sent.csv", None).unwrap();
    for line in 0..10_000 {
        assert!(!report.is_hopeless());
        report.note(Finding::error(line, "", "code", "wrong")).unwrap();
    }
    assert!(report.is_hopeless());
}
