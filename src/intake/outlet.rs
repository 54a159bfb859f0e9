//! From the thread that reads a file to the task that stores its rows.

use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::task::JoinHandle;

use super::error::IntakeError;
use super::finding::Finding;
use super::report::Report;

/// Rows handed on at once. One transaction writes them, and on SQLite everybody who writes waits for it.
const ROWS: usize = 4_000;

/// Findings handed on at once, rows or no rows.
const FINDINGS: usize = 1_000;

/// Batches that may wait: the reader is at most so far ahead.
const AHEAD: usize = 2;

/// Some rows, and what was found on the way to them.
#[derive(Debug)]
struct Batch<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Bytes of the file that were read so far.
    pub bytes: u64,
}

impl<T> Batch<T> {
    fn empty() -> Self {
        Self { rows: Vec::new(), findings: Vec::new(), bytes: 0 }
    }
}

/// Nobody wants the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Where a reader puts what it read.
#[derive(Debug)]
pub struct Outlet<T> {
    to: Sender<Batch<T>>,
    batch: Batch<T>,
}

impl<T> Outlet<T> {
    /// Hands on a row.
    pub fn row(&mut self, row: T, bytes: u64) -> Result<(), Stopped> {
        self.batch.rows.push(row);
        self.batch.bytes = bytes;
        self.flush_when(ROWS)
    }

    /// Hands on a finding.
    pub fn finding(&mut self, finding: Finding) -> Result<(), Stopped> {
        self.batch.findings.push(finding);
        self.flush_when(ROWS)
    }

    fn flush_when(&mut self, rows: usize) -> Result<(), Stopped> {
        if self.batch.rows.len() < rows && self.batch.findings.len() < FINDINGS {
            return Ok(());
        }
        let batch = std::mem::replace(&mut self.batch, Batch::empty());
        self.to.blocking_send(batch).map_err(|_| Stopped)
    }
}

/// Where batches come out, and at last what the reader has to say of the whole.
#[derive(Debug)]
pub struct Inflow<T, S> {
    from: Receiver<Batch<T>>,
    reader: JoinHandle<Result<S, Broken>>,
}

/// Why a reader ended before the file did.
#[derive(Debug)]
enum Broken {
    Fault(Finding),
    Stopped,
}

/// Reads on a thread for work that blocks. A fault that a reader returns ends the file where it stands.
pub fn read_apart<T: Send + 'static, S: Send + 'static>(
    read: impl FnOnce(&mut Outlet<T>) -> Result<Result<S, Finding>, Stopped> + Send + 'static,
) -> Inflow<T, S> {
    let (to, from) = channel(AHEAD);
    let reader = tokio::task::spawn_blocking(move || {
        let mut outlet = Outlet { to, batch: Batch::empty() };
        let whole = read(&mut outlet).map_err(|Stopped| Broken::Stopped)?;
        outlet.flush_when(0).map_err(|Stopped| Broken::Stopped)?;
        whole.map_err(Broken::Fault)
    });
    Inflow { from, reader }
}

impl<T, S> Inflow<T, S> {
    /// The next rows, and up to which byte of the file they go, until there are no more. What was found on the way
    /// ends in the report; with too many errors reading on helps nobody.
    pub async fn next(&mut self, report: &mut Report) -> Result<Option<(Vec<T>, u64)>, IntakeError> {
        let Some(batch) = self.from.recv().await else { return Ok(None) };
        for finding in batch.findings {
            report.note(finding)?;
        }
        if report.is_hopeless() {
            return Err(IntakeError::Errors(report.errors()));
        }
        Ok(Some((batch.rows, batch.bytes)))
    }

    /// What the reader says of the whole; a fault ends in the report as well.
    pub async fn end(mut self, report: &mut Report) -> Result<S, IntakeError> {
        self.from.close();
        match self.reader.await {
            Ok(Ok(whole)) => Ok(whole),
            Ok(Err(Broken::Fault(finding))) => {
                report.note(finding.clone())?;
                Err(IntakeError::Broken(finding))
            }
            Ok(Err(Broken::Stopped)) | Err(_) => Err(IntakeError::BrokeOff),
        }
    }
}
