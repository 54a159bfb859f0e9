//! Counts what is read from a file, and stops a row that has no end.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering::Relaxed};

/// What was read so far; shared with whoever reads through a parser.
#[derive(Debug, Default)]
pub(super) struct Meter {
    bytes: AtomicU64,
    lines: AtomicU64,
    quotes: AtomicU64,
    since_row: AtomicU64,
    last: AtomicU8,
}

impl Meter {
    /// Bytes so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes.load(Relaxed)
    }

    /// The line that is being read, from 1; a parser reads ahead, so it may be a little before.
    pub(super) fn line(&self) -> u64 {
        self.lines.load(Relaxed).saturating_add(1)
    }

    /// A row is over.
    pub(super) fn row(&self) {
        self.since_row.store(0, Relaxed);
    }

    /// Whether a quotation mark was opened and never closed.
    pub(super) fn is_in_quotes(&self) -> bool {
        !self.quotes.load(Relaxed).is_multiple_of(2)
    }

    /// Whether the last line was ended.
    pub(super) fn ends_with_a_line(&self) -> bool {
        self.last.load(Relaxed) == b'\n'
    }

    fn count(&self, read: &[u8]) {
        let of = |byte: u8| read.iter().filter(|found| **found == byte).count() as u64;
        self.bytes.fetch_add(read.len() as u64, Relaxed);
        self.lines.fetch_add(of(b'\n'), Relaxed);
        self.quotes.fetch_add(of(b'"'), Relaxed);
        self.since_row.fetch_add(read.len() as u64, Relaxed);
        if let Some(last) = read.last() {
            self.last.store(*last, Relaxed);
        }
    }
}

/// A file that is read under a meter. A row may take so many bytes and no more: a parser keeps a whole row, and one
/// that never ends would take all memory.
#[derive(Debug)]
pub(super) struct Metered<R> {
    inner: R,
    meter: Arc<Meter>,
    longest_row: u64,
}

impl<R: Read> Metered<R> {
    pub(super) fn new(inner: R, longest_row: u64) -> (Self, Arc<Meter>) {
        let meter = Arc::new(Meter::default());
        (Self { inner, meter: Arc::clone(&meter), longest_row }, meter)
    }
}

/// What an error of reading says when a row has no end.
pub(super) const TOO_LONG: &str = "a row is too long";

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.meter.since_row.load(Relaxed) > self.longest_row {
            return Err(io::Error::new(io::ErrorKind::InvalidData, TOO_LONG));
        }
        let read = self.inner.read(buffer)?;
        self.meter.count(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}
