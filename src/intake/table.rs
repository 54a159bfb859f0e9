//! CSV, a row at a time.

use std::fs::File;
use std::sync::Arc;

use csv::{ByteRecord, ErrorKind, ReaderBuilder, Terminator};

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
    row: ByteRecord,
    /// The line on which it begins.
    line: u64,
    /// A row that was looked at and is still to be read.
    waiting: bool,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    cells: &'t ByteRecord,
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
        self.cells.get(column).and_then(|cell| std::str::from_utf8(cell).ok()).unwrap_or_default().trim()
    }

    /// All cells as names of columns.
    #[must_use]
    pub fn header(self) -> Header {
        Header::new((0..self.width()).map(|column| self.cell(column)))
    }
}

impl Table {
    /// Begins to read a file.
    #[must_use]
    pub fn new(file: SentFile) -> Self {
        let (metered, meter) = Metered::new(file.file, LONGEST_ROW);
        let mut builder = ReaderBuilder::new();
        // A carriage return before the end of a line stays in the last cell, whose edges nobody reads; so every row
        // but the last ends with the line that it ends on, and lines can be counted.
        builder.has_headers(false).flexible(true).terminator(Terminator::Any(b'\n'));
        let reader = builder.buffer_capacity(BUFFER).from_reader(metered);
        Self { reader, meter, row: ByteRecord::new(), line: 1, waiting: false }
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
        loop {
            self.meter.row();
            let line = self.reader.position().line();
            match self.reader.read_byte_record(&mut self.row) {
                Ok(true) => self.line = self.begins(),
                Ok(false) => return self.whole().map(|()| false),
                Err(error) => return Err(fault(&error, line)),
            }
            let is_blank = self.row.len() == 1 && self.row.as_slice().trim_ascii().is_empty();
            if !is_blank {
                return self.in_utf_8().map(|()| true);
            }
        }
    }

    /// The line on which the row that was just read begins: from where it ends, its own lines back.
    fn begins(&self) -> u64 {
        let within = self.row.as_slice().iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        let at = self.reader.position();
        let has_no_end = at.byte() >= self.meter.bytes() && !self.meter.ends_with_a_line();
        at.line().saturating_sub(within + u64::from(!has_no_end))
    }

    fn in_utf_8(&self) -> Result<(), Finding> {
        if self.row.as_slice().is_ascii() {
            return Ok(());
        }
        match self.row.iter().position(|cell| std::str::from_utf8(cell).is_err()) {
            None => Ok(()),
            Some(column) => Err(Finding::error(
                self.line,
                (column + 1).to_string(),
                "encoding",
                "this is not UTF-8. The file may be in Windows-1252, as Excel saves \"CSV\"; save it as \"CSV UTF-8\".",
            )),
        }
    }

    fn this(&self) -> Row<'_> {
        Row { cells: &self.row, line: self.line }
    }

    /// A quotation mark that is never closed swallows the rest of the file.
    fn whole(&self) -> Result<(), Finding> {
        if !self.meter.is_in_quotes() {
            return Ok(());
        }
        Err(Finding::error(
            self.line,
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
