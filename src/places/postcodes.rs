//! Reading files of postcodes: ONSPD, NSPL, Code-Point Open, and a council's own table.

use super::columns::Columns;
use super::national_grid::NationalGrid;
use super::postcode_row::PostcodeRow;
use super::seen::Seen;
use super::totals::Totals;
use crate::intake::{Finding, IntakeError, Outlet, SentFile, Stopped, Table};
use crate::text::PlainLine;

/// A file whose first row says what it is.
pub(super) struct Opened {
    table: Table,
    pub(super) columns: Columns,
}

/// Looks at the first row of a file.
pub(super) fn open(file: SentFile) -> Result<Opened, IntakeError> {
    let file = file.table()?;
    let name = file.name().to_owned();
    let mut table = Table::new(file);
    let refuse = |why: String| IntakeError::WrongKind(format!("{name} {why}"));
    let first = table.look().map_err(IntakeError::Broken)?;
    let first = first.ok_or_else(|| refuse("has no rows.".to_owned()))?;
    let columns = Columns::of(first).map_err(refuse)?;
    Ok(Opened { table, columns })
}

/// Reads it to its end, or to where it is broken.
pub(super) fn read(
    opened: Opened,
    outlet: &mut Outlet<PostcodeRow>,
) -> Result<Result<Totals, Finding>, Stopped> {
    let Opened { mut table, columns } = opened;
    let grid = NationalGrid::new().ok_or(Stopped)?;
    let (mut seen, mut totals) = (Seen::default(), Totals::default());
    let mut skips = u8::from(columns.has_header);
    let mut last = 1;
    loop {
        let bytes = table.bytes();
        let row = match table.row() {
            Ok(Some(row)) => row,
            Ok(None) => break,
            Err(fault) => return Ok(Err(fault)),
        };
        last = row.line;
        if skips > 0 {
            skips -= 1;
            continue;
        }
        match PostcodeRow::read(row, &columns, &grid) {
            Ok(read) if seen.is_new(&read.postcode) => {
                let name = |column: Option<usize>| column.map(|column| row.cell(column)).filter(|name| is_name(name));
                totals.add(&read, name(columns.ward_name), name(columns.authority_name));
                outlet.row(read, bytes)?;
            }
            Ok(_) => {
                let message = "this postcode stands in the file a second time.";
                outlet.finding(Finding::error(row.line, columns.name(columns.postcode), "twice", message))?;
            }
            Err(wrong) => wrong.into_iter().try_for_each(|finding| outlet.finding(finding))?,
        }
    }
    end(&table, &columns, last, outlet)?;
    Ok(Ok(totals))
}

fn is_name(text: &str) -> bool {
    text.parse::<PlainLine<100>>().is_ok()
}

/// Programs end every row; a row without an end was cut off. People sometimes do not end the last one.
fn end(table: &Table, columns: &Columns, line: u64, outlet: &mut Outlet<PostcodeRow>) -> Result<(), Stopped> {
    if table.ends_with_a_line() {
        return Ok(());
    }
    let message = "the last row has no end. The file may be cut off; fetch it again.";
    outlet.finding(if columns.is_published {
        Finding::error(line, "", "cut_off", message)
    } else {
        Finding::warning(line, "", "cut_off", message)
    })
}
