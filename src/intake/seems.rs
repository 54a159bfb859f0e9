//! What a file seems to be, from how it begins.

/// What the beginning of a file seems to be, if it is nothing that can be read row by row; with what to do about it.
pub(super) fn not_text(head: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 8] = [
        (b"PK\x03\x04", zipped(head)),
        (b"\x1f\x8b", "a gzip archive. Unpack it first."),
        (b"\xd0\xcf\x11\xe0", "an old Excel workbook. Save the sheet as CSV UTF-8."),
        (b"%PDF", "a PDF document."),
        (b"\xff\xfe", UTF_16),
        (b"\xfe\xff", UTF_16),
        (b"SQLite format 3\0", "an SQLite database."),
        (b"{\\rtf", "a document of a word processor."),
    ];
    let found = known.iter().find(|(begins, _)| head.starts_with(begins)).map(|(_, what)| *what);
    found.or_else(|| head.contains(&0).then_some(if zeros_alternate(head) { UTF_16 } else { "no text." }))
}

const UTF_16: &str = "a text in UTF-16. Save it as CSV UTF-8.";

/// Workbooks are zip archives too, and say so in the names of their parts.
fn zipped(head: &[u8]) -> &'static str {
    let has = |text: &[u8]| head.windows(text.len()).any(|window| window == text);
    if has(b"[Content_Types].xml") || has(b"xl/") {
        "an Excel workbook. Save the sheet as CSV UTF-8."
    } else if has(b"opendocument.spreadsheet") {
        "an OpenDocument spreadsheet. Save the sheet as CSV UTF-8."
    } else {
        "a zip archive. Unpack it first."
    }
}

/// UTF-16 without its mark: every other byte of plain letters is nothing.
fn zeros_alternate(head: &[u8]) -> bool {
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    zeros * 3 > head.len()
}

/// What text seems to be that is no table.
pub(super) fn not_a_table(head: &[u8]) -> Option<&'static str> {
    let head = head.trim_ascii_start();
    match head.first() {
        Some(b'{') if contains(head, b"\"FeatureCollection\"") => {
            Some("GeoJSON. Outlines of wards are read by \"import boundaries\".")
        }
        Some(b'{' | b'[') => Some("JSON."),
        Some(b'<') => Some("a web page or XML."),
        _ => None,
    }
}

fn contains(head: &[u8], text: &[u8]) -> bool {
    head.windows(text.len()).any(|window| window == text)
}

/// What a table seems to be, from its first row in small letters, where it is one that people take for another.
#[must_use]
pub fn seems_to_be(first_row: &[String]) -> Option<&'static str> {
    let has = |name: &str| first_row.iter().any(|cell| cell == name);
    let begins = |name: &str| first_row.first().is_some_and(|cell| cell.starts_with(name));
    let like = |stem: &str| first_row.iter().any(|cell| super::header::is_like(cell, stem));
    if begins("cqc ") || first_row.iter().any(|cell| cell.starts_with("cqc location id")) {
        Some("a directory of the Care Quality Commission")
    } else if has("localestid") {
        Some("a file of the Adult Social Care Workforce Data Set")
    } else if like("wd##nm") || (has("ward_code") && has("ward_name") && !has("postcode")) {
        Some("names and codes of wards; \"import wards\" reads them")
    } else if like("lad##nm") {
        Some("names and codes of authorities; \"import wards\" reads them")
    } else if has("locality") {
        Some("localities; \"import localities\" reads them")
    } else if has("pcds") || like("pcd#") || has("pcd") {
        Some("an ONS postcode directory; \"import places\" reads it")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_named() {
        for (head, word) in [
            (&b"PK\x03\x04....[Content_Types].xml"[..], "Excel"),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
            (b"PK\x03\x04....Data/ONSPD.csv", "zip"),
            (b"\xff\xfep\0c\0d\0", "UTF-16"),
            (b"p\0c\0d\0s\0,\0", "UTF-16"),
            (b"abc\0def", "no text"),
            (b"%PDF-1.7", "PDF"),
        ] {
            assert!(not_text(head).unwrap().contains(word), "{word}");
        }
        assert_eq!(not_text("postcode,ward\nŵ".as_bytes()), None);
        assert!(not_a_table(b" {\"type\": \"FeatureCollection\"").unwrap().contains("boundaries"));
        assert!(not_a_table(b"[1]").unwrap().contains("JSON"));
        assert!(not_a_table(b"<!doctype html>").unwrap().contains("web page"));
        assert_eq!(not_a_table(b"postcode"), None);
    }

    #[test]
    fn tables_are_told_apart_by_their_columns() {
        let seems = |names: &str| seems_to_be(&names.split(',').map(str::to_owned).collect::<Vec<_>>());
        assert!(seems("cqc locations data,,").unwrap().contains("Care Quality"));
        assert!(seems("name,postcode,cqc location id (for office use only)").unwrap().contains("Care Quality"));
        assert!(seems("localestid,status").unwrap().contains("Workforce"));
        assert!(seems("wd25cd,wd25nm").unwrap().contains("wards"));
        assert!(seems("lad25cd,lad25nm").unwrap().contains("authorities"));
        assert!(seems("pcd7,pcd8,pcds").unwrap().contains("ONS"));
        assert_eq!(seems("first name,last name"), None);
    }
}
