//! Reading a spreadsheet to its end, or to where it is broken.

use std::collections::BTreeMap;

use time::Date;

use super::columns::{Column, Columns};
use super::person::Person;
use crate::intake::{Finding, Header, IntakeError, Outlet, Row, SentFile, Stopped, Table};

/// A file whose first row names what is needed.
pub(super) struct Opened {
    table: Table,
    columns: Columns,
}

/// Looks at the first row of a file.
pub(super) fn open(file: SentFile) -> Result<Opened, IntakeError> {
    let file = file.table()?;
    let name = file.name().to_owned();
    let mut table = Table::new(file);
    let header = table.look().map_err(IntakeError::Broken)?.map_or_else(|| Header::new([]), Row::header);
    let columns = Columns::of(header).map_err(|why| IntakeError::WrongKind(format!("{name} {why}")))?;
    Ok(Opened { table, columns })
}

/// Hands on each person, and everything that is wrong.
pub(super) fn read(
    opened: Opened,
    today: Date,
    outlet: &mut Outlet<Person>,
) -> Result<Result<(), Finding>, Stopped> {
    let Opened { mut table, columns } = opened;
    columns.unread().try_for_each(|finding| outlet.finding(finding))?;
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    let (mut is_header, mut last) = (true, 1);
    loop {
        let bytes = table.bytes();
        let row = match table.row() {
            Ok(Some(row)) => row,
            Ok(None) => break,
            Err(fault) => return Ok(Err(fault)),
        };
        last = row.line;
        if std::mem::take(&mut is_header) || is_blank(row) {
            continue;
        }
        match Person::read(row, &columns, today) {
            Ok(person) => match seen.insert(person.email.folded().to_owned(), person.line) {
                None => outlet.row(person, bytes)?,
                Some(line) => outlet.finding(twice(&columns, person.line, line))?,
            },
            Err(wrong) => wrong.into_iter().try_for_each(|finding| outlet.finding(finding))?,
        }
    }
    if !table.ends_with_a_line() {
        let message = "the last row has no end. The file may be cut off.";
        outlet.finding(Finding::warning(last, "", "cut_off", message))?;
    }
    Ok(Ok(()))
}

/// Spreadsheets write rows in which somebody once typed, with nothing but commas.
fn is_blank(row: Row<'_>) -> bool {
    (0..row.width()).all(|column| row.cell(column).is_empty())
}

fn twice(columns: &Columns, line: u64, before: u64) -> Finding {
    let message = format!(
        "this address stands in line {before} already. An address belongs to one person: leave one of the rows out, or \
         find the other person's own address."
    );
    let finding = columns.wrong(line, Column::Email, message);
    Finding { code: "twice", ..finding }
}
