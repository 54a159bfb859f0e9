//! What is no table is refused with what it seems to be.

use std::fs;

use pa_registry::intake::{IntakeError, SentFile, Table};

fn refusal(content: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sent.csv");
    fs::write(&path, content).unwrap();
    match SentFile::open(&path).and_then(SentFile::table) {
        Err(error @ IntakeError::WrongKind(_)) => error.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_table_is_named() {
    for (content, says) in [
        (&b""[..], "is empty"),
        (b"\xef\xbb\xbf \r\n", "is empty"),
        (b"PK\x03\x04\x14\0 [Content_Types].xml", "an Excel workbook. Save the sheet as CSV UTF-8."),
        (b"PK\x03\x04\x14\0 Data/ONSPD.csv", "a zip archive. Unpack it first."),
        (b"\xff\xfep\0c\0d\0s\0", "a text in UTF-16. Save it as CSV UTF-8."),
        (b"{\"type\": \"FeatureCollection\"}", "GeoJSON"),
        (b"{\"a\": 1}", "JSON"),
        (b"<html>", "a web page"),
        (b"%PDF-1.7", "a PDF"),
    ] {
        let said = refusal(content);
        assert!(said.contains("sent.csv") && said.contains(says), "{said}");
        assert!(said.ends_with("Nothing has changed."), "{said}");
    }
}

#[test]
fn a_file_that_is_not_there_and_a_folder_are_told() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("missing.csv"), folder.path().to_owned()] {
        let said = SentFile::open(&path).unwrap_err().to_string();
        assert!(said.contains("cannot be read"), "{said}");
    }
}

#[test]
fn a_mark_at_the_beginning_is_no_part_of_the_first_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("marked.csv");
    fs::write(&path, "\u{feff}postcode,ward\r\nLE1 1AA,x\r\n").unwrap();
    let mut table = Table::new(SentFile::open(&path).unwrap().table().unwrap());
    assert_eq!(table.look().unwrap().unwrap().header().names(), ["postcode", "ward"]);
}
