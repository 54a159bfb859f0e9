//! CSV row by row: places are told as a person counts, and no row takes all memory.

use std::fs;
use std::path::Path;

use pa_registry::intake::{Finding, SentFile, Table};
use proptest::prelude::*;

fn table(folder: &Path, content: &[u8]) -> Table {
    let path = folder.join("sent.csv");
    fs::write(&path, content).unwrap();
    Table::new(SentFile::open(&path).unwrap())
}

/// All rows with their lines, up to where the file is broken.
fn read(content: &[u8]) -> (Vec<(u64, Vec<String>)>, Option<Finding>) {
    let folder = tempfile::tempdir().unwrap();
    let mut table = table(folder.path(), content);
    let mut rows = Vec::new();
    loop {
        match table.row() {
            Ok(Some(row)) => {
                rows.push((row.line, (0..row.width()).map(|at| row.cell(at).to_owned()).collect()));
            }
            Ok(None) => return (rows, None),
            Err(finding) => return (rows, Some(finding)),
        }
    }
}

#[test]
fn lines_are_those_of_the_file_also_after_quoted_ones() {
    let (rows, broken) = read(b"a,b\r\n\"one\r\ntwo\r\nthree\",x\r\n\r\ny,z\r\n");
    assert_eq!(broken, None);
    let lines: Vec<u64> = rows.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [1, 2, 6], "{rows:?}");
    assert_eq!(rows[1].1[0], "one\r\ntwo\r\nthree");
}

#[test]
fn a_row_that_was_looked_at_is_still_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut table = table(folder.path(), b"a\nb\n");
    assert_eq!(table.look().unwrap().unwrap().cell(0), "a");
    assert_eq!(table.row().unwrap().unwrap().cell(0), "a");
    assert_eq!(table.row().unwrap().unwrap().cell(0), "b");
    assert!(table.row().unwrap().is_none());
}

#[test]
fn a_cell_of_five_megabytes_ends_the_file_at_its_line() {
    for quote in ["", "\""] {
        let content = format!("a,b\n1,2\n3,{quote}{}{quote}\n5,6\n", "x".repeat(5_000_000));
        let (rows, broken) = read(content.as_bytes());
        let broken = broken.unwrap();
        assert_eq!((broken.line, broken.code, rows.len()), (3, "too_long", 2), "{broken}");
    }
}

#[test]
fn another_encoding_is_told_with_line_and_column() {
    let (rows, broken) = read(b"name,place\nKim,Leicester\nZo\xeb,Leicester\n");
    let broken = broken.unwrap();
    assert_eq!((rows.len(), broken.line, broken.column.as_str(), broken.code), (2, 3, "1", "encoding"));
    assert!(broken.message.contains("Windows-1252") && !broken.message.contains("Zo"), "{broken}");
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_told() {
    let (_, broken) = read(b"a,b\n1,\"2\n3,4\n");
    assert_eq!(broken.unwrap().code, "cut_off");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_bytes_come_reading_ends(content in prop::collection::vec(any::<u8>(), 1..2_000)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sent.csv");
        fs::write(&path, content).unwrap();
        if let Ok(file) = SentFile::open(&path).and_then(SentFile::table) {
            let mut table = Table::new(file);
            while let Ok(Some(_)) = table.row() {}
        }
    }

    #[test]
    fn what_was_written_is_read_again(rows in prop::collection::vec(prop::collection::vec("[a-zŵ\",\n; ]{0,12}", 3), 1..20)) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let content = writer.into_inner().unwrap();
        prop_assume!(!content.iter().all(u8::is_ascii_whitespace));
        let (found, broken) = read(&content);
        prop_assert_eq!(broken, None);
        let trimmed: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()).collect();
        let mut line = 1;
        for ((at, cells), (row, trimmed)) in found.iter().zip(rows.iter().zip(&trimmed)) {
            prop_assert_eq!(cells, trimmed);
            prop_assert_eq!(*at, line);
            line += 1 + row.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        }
        prop_assert_eq!(found.len(), rows.len());
    }
}
