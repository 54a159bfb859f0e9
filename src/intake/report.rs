//! What is wrong with a file: the first of it for a screen, all of it in a file.

use std::fs::File;
use std::path::Path;

use super::error::IntakeError;
use super::finding::{Finding, Level};

/// So many are shown on a screen.
const SHOWN: usize = 20;

/// So many errors are noted; whoever has more has sent the wrong file.
const MOST_ERRORS: u64 = 10_000;

/// A report on one file: `file,line,column,level,code,message`.
#[derive(Debug)]
pub struct Report {
    file: String,
    shown: Vec<Finding>,
    errors: u64,
    warnings: u64,
    all: Option<(String, csv::Writer<File>)>,
}

impl Report {
    /// A report on a file of this name, kept whole in another file if one is named.
    pub fn new(file: &str, path: Option<&Path>) -> Result<Self, IntakeError> {
        let mut report =
            Self { file: file.to_owned(), shown: Vec::new(), errors: 0, warnings: 0, all: None };
        if let Some(path) = path {
            let name = path.display().to_string();
            let opened =
                File::create(path).map_err(|cause| IntakeError::Report { name: name.clone(), cause })?;
            report.all = Some((name, csv::Writer::from_writer(opened)));
            report.write(["file", "line", "column", "level", "code", "message"])?;
        }
        Ok(report)
    }

    /// Notes what was found.
    pub fn note(&mut self, finding: Finding) -> Result<(), IntakeError> {
        match finding.level {
            Level::Error => self.errors += 1,
            Level::Warning => self.warnings += 1,
        }
        let (file, line) = (harmless(&self.file), finding.line.to_string());
        let (column, message) = (harmless(&finding.column), harmless(&finding.message));
        self.write([&file, &line, &column, finding.level.as_str(), finding.code, &message])?;
        if self.shown.len() < SHOWN {
            self.shown.push(finding);
        }
        Ok(())
    }

    /// How many errors there are.
    #[must_use]
    pub fn errors(&self) -> u64 {
        self.errors
    }

    /// How many warnings there are.
    #[must_use]
    pub fn warnings(&self) -> u64 {
        self.warnings
    }

    /// Whether there are so many errors that reading on helps nobody.
    #[must_use]
    pub fn is_hopeless(&self) -> bool {
        self.errors >= MOST_ERRORS
    }

    /// The first findings.
    #[must_use]
    pub fn shown(&self) -> &[Finding] {
        &self.shown
    }

    /// Writes what is left to be written.
    pub fn end(&mut self) -> Result<(), IntakeError> {
        match &mut self.all {
            Some((name, writer)) => {
                writer.flush().map_err(|cause| IntakeError::Report { name: name.clone(), cause })
            }
            None => Ok(()),
        }
    }

    fn write(&mut self, row: [&str; 6]) -> Result<(), IntakeError> {
        let Some((name, writer)) = &mut self.all else { return Ok(()) };
        let cause = |error| std::io::Error::other(error);
        writer.write_record(row).map_err(|e: csv::Error| IntakeError::Report {
            name: name.clone(),
            cause: cause(e),
        })
    }
}

/// Spreadsheets run what looks like a formula, and names of columns come from the file.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
