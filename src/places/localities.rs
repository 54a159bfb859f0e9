//! Reading a council's own groups of wards.

use std::collections::BTreeSet;

use super::code::WardCode;
use super::rows::LocalityRow;
use crate::intake::{Finding, Header, IntakeError, Outlet, Row, SentFile, Stopped, Table, seems_to_be};
use crate::text::PlainLine;

/// A file whose first row has the two columns.
pub(super) struct OpenedLocalities {
    table: Table,
    header: Header,
    ward: usize,
    name: usize,
}

/// Looks at the first row of a file.
pub(super) fn open(file: SentFile) -> Result<OpenedLocalities, IntakeError> {
    let file = file.table()?;
    let file_name = file.name().to_owned();
    let mut table = Table::new(file);
    let header = table.look().map_err(IntakeError::Broken)?.map_or_else(|| Header::new([]), Row::header);
    match (header.find(&["ward_code", "ward", "wd##cd"]), header.find(&["locality"])) {
        (Some(ward), Some(name)) => Ok(OpenedLocalities { table, header, ward, name }),
        _ => Err(IntakeError::WrongKind(match seems_to_be(header.names()) {
            Some(other) => format!("{file_name} seems to be {other}."),
            None => format!("{file_name} needs the columns ward_code and locality."),
        })),
    }
}

/// Reads it to its end, or to where it is broken.
pub(super) fn read(
    opened: OpenedLocalities,
    outlet: &mut Outlet<LocalityRow>,
) -> Result<Result<(), Finding>, Stopped> {
    let OpenedLocalities { mut table, header, ward, name } = opened;
    let mut seen: BTreeSet<WardCode> = BTreeSet::new();
    let mut is_header = true;
    loop {
        let bytes = table.bytes();
        let row = match table.row() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(Ok(())),
            Err(fault) => return Ok(Err(fault)),
        };
        if std::mem::take(&mut is_header) {
            continue;
        }
        let wrong = |column: usize, code: &'static str, message: &str| {
            Finding::error(row.line, header.name(column), code, message)
        };
        let (code, called) = (row.cell(ward).parse::<WardCode>(), row.cell(name).parse::<PlainLine<100>>());
        match (code, called) {
            _ if row.width() != header.width() => {
                let message = "the row has another number of columns than the first. The file may be cut off.";
                outlet.finding(Finding::error(row.line, "", "columns", message))?;
            }
            (Err(_), _) => {
                let message = "this is no code of nine characters, such as E05010458.";
                outlet.finding(wrong(ward, "code", message))?;
            }
            (_, Err(error)) => {
                outlet.finding(wrong(name, "name", &format!("this name cannot be kept: {error}.")))?;
            }
            (Ok(code), Ok(_)) if !seen.insert(code.clone()) => {
                outlet.finding(wrong(ward, "twice", "this ward stands in the file a second time."))?;
            }
            (Ok(ward), Ok(name)) => outlet.row(LocalityRow { ward, name: name.as_str().to_owned() }, bytes)?,
        }
    }
}
