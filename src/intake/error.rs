//! Why a file was not taken. Nothing has changed then.

use super::finding::Finding;
use crate::storage;

/// Why a file was not taken; each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file cannot be read at all.
    #[error("The file {name} cannot be read: {cause}.")]
    Unreadable {
        /// Its name.
        name: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The report cannot be written.
    #[error("The report {name} cannot be written: {cause}.")]
    Report {
        /// Its name.
        name: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file is of a kind that does not belong here; the sentence says which it seems to be.
    #[error("{0} Nothing has changed.")]
    WrongKind(String),
    /// The file is broken at a place, and what follows cannot be read.
    #[error("The file is broken at {0} Nothing has changed.")]
    Broken(Finding),
    /// Rows have errors.
    #[error("Rows with errors: {0}. Nothing has changed.")]
    Errors(u64),
    /// The list is longer than lists of this kind are.
    #[error(
        "The list has more than {0} rows. Take it in parts, with the first row above each. Nothing has changed."
    )]
    TooMany(usize),
    /// The file holds much less than the register does.
    #[error(
        "The file holds {rows} rows and the register {before}. It may be cut off, so nothing has changed. If it is \
         right, say so with --even-if-smaller."
    )]
    Smaller {
        /// Rows of the file.
        rows: i64,
        /// Rows that are in the register.
        before: i64,
    },
    /// Another import of the same kind began after this one.
    #[error(
        "Another import of the same kind was begun after this one and takes its place. Nothing has changed."
    )]
    TakenOver,
    /// The thread that reads broke off because of a fault in the service.
    #[error("Reading the file broke off because of a fault in the service. Nothing has changed.")]
    BrokeOff,
    /// The database did not do as asked.
    #[error("The import could not be stored")]
    Storage(#[from] storage::Error),
}
