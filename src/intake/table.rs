//! CSV, a row at a time.

use std::fs::File;
use std::sync::Arc;

use csv::{ErrorKind, ReaderBuilder, StringRecord};

use super::file::SentFile;
use super::finding::Finding;
use super::header::Header;
use super::meter::{Meter, Metered, TOO_LONG};

/// A row may take so much; the widest published files take a hundredth of it.
const LONGEST_ROW: u64 = 256 * 1024;

/// How much is read at once.
const BUFFER: usize = 64 * 1024;

/// A table that is read a row at a time; it holds one row and no more.
#[derive(Debug)]
pub struct Table {
    reader: csv::Reader<Metered<File>>,
    meter: Arc<Meter>,
    row: StringRecord,
    /// A row that was looked at and is still to be read.
    waiting: bool,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    cells: &'t StringRecord,
    /// The line on which it begins, from 1.
    pub line: u64,
}

impl<'t> Row<'t> {
    /// How many cells it has.
    #[must_use]
    pub fn width(self) -> usize {
        self.cells.len()
    }

    /// A cell without spaces around it; one that is missing is empty.
    #[must_use]
    pub fn cell(self, column: usize) -> &'t str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// All cells as names of columns.
    #[must_use]
    pub fn header(self) -> Header {
        Header::new(self.cells)
    }
}

impl Table {
    /// Begins to read a file.
    #[must_use]
    pub fn new(file: SentFile) -> Self {
        let (metered, meter) = Metered::new(file.file, LONGEST_ROW);
        let mut builder = ReaderBuilder::new();
        let reader = builder.has_headers(false).flexible(true).buffer_capacity(BUFFER).from_reader(metered);
        Self { reader, meter, row: StringRecord::new(), waiting: false }
    }

    /// How much was read.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.meter.bytes()
    }

    /// Looks at the next row, which stays the next.
    pub fn look(&mut self) -> Result<Option<Row<'_>>, Finding> {
        self.waiting = false;
        let any = self.advance()?;
        self.waiting = any;
        Ok(any.then_some(self.this()))
    }

    /// The next row; a fault here is the end of reading.
    pub fn row(&mut self) -> Result<Option<Row<'_>>, Finding> {
        let any = std::mem::take(&mut self.waiting) || self.advance()?;
        Ok(any.then_some(self.this()))
    }

    fn advance(&mut self) -> Result<bool, Finding> {
        self.meter.row();
        let line = self.reader.position().line();
        match self.reader.read_record(&mut self.row) {
            Ok(true) => Ok(true),
            Ok(false) => self.whole().map(|()| false),
            Err(error) => Err(fault(&error, line)),
        }
    }

    fn this(&self) -> Row<'_> {
        Row { cells: &self.row, line: self.row.position().map_or(0, csv::Position::line) }
    }

    /// A quotation mark that is never closed swallows the rest of the file.
    fn whole(&self) -> Result<(), Finding> {
        if !self.meter.is_in_quotes() {
            return Ok(());
        }
        let line = self.row.position().map_or(1, csv::Position::line);
        Err(Finding::error(
            line,
            "",
            "cut_off",
            "a quotation mark is opened and never closed. The file may be cut off; fetch it again.",
        ))
    }

    /// Whether the last row was ended, as programs do and people sometimes do not.
    #[must_use]
    pub fn ends_with_a_line(&self) -> bool {
        self.meter.ends_with_a_line()
    }
}

fn fault(error: &csv::Error, line: u64) -> Finding {
    match error.kind() {
        ErrorKind::Utf8 { pos, err } => Finding::error(
            pos.as_ref().map_or(line, csv::Position::line),
            (err.field() + 1).to_string(),
            "encoding",
            "this is not UTF-8. The file may be in Windows-1252, as Excel saves \"CSV\"; save it as \"CSV UTF-8\".",
        ),
        ErrorKind::Io(cause) if cause.to_string() == TOO_LONG => {
            let message = format!(
                "a row is longer than {} kB. A quotation mark may be missing, or this is another kind of file.",
                LONGEST_ROW / 1024
            );
            Finding::error(line, "", "too_long", message)
        }
        _ => Finding::error(line, "", "unreadable", format!("the file cannot be read on: {error}.")),
    }
}
