//! Tables that people open in a spreadsheet.

/// A table as CSV. Spreadsheets run what looks like a formula, so such a cell begins with an apostrophe here; and they
/// take a file for UTF-8 only when it begins by saying so.
pub(crate) fn csv(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.into_iter().map(harmless))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_a_text() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"] {
            assert_eq!(harmless(cell.to_owned()), format!("'{cell}"));
        }
        assert_eq!(harmless("a=1".to_owned()), "a=1");
    }

    #[test]
    fn commas_quotes_and_lines_stay_in_their_cell() {
        let file = csv([vec!["a,b".to_owned(), "\"c\"\nd".to_owned()]]).unwrap();
        assert_eq!(String::from_utf8(file).unwrap(), "\u{feff}\"a,b\",\"\"\"c\"\"\nd\"\n");
    }
}
