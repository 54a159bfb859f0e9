//! Where statements that ran leave their place, so that the tests can name those that never did.

use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::panic::Location;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::error::{Error, Result};

/// Notes the place of each statement once per process; in a release build it notes nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct StatementLog(Option<Arc<Mutex<Notes>>>);

#[derive(Debug)]
struct Notes {
    file: File,
    seen: HashSet<&'static Location<'static>>,
}

impl StatementLog {
    pub(super) fn open(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path.filter(|_| cfg!(debug_assertions)) else {
            return Ok(Self::default());
        };
        let file = OpenOptions::new().append(true).create(true).open(path).map_err(|error| {
            Error::Refused(format!("The statement log {} cannot be written: {error}.", path.display()))
        })?;
        Ok(Self(Some(Arc::new(Mutex::new(Notes { file, seen: HashSet::new() })))))
    }

    /// Notes that the statement written at `place` succeeded.
    pub(super) fn ran(&self, place: &'static Location<'static>) {
        let Some(notes) = &self.0 else { return };
        let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
        if notes.seen.insert(place) {
            // One short write to a file opened for appending, so that processes do not mix their lines.
            let line = format!("{}:{}\n", place.file(), place.line());
            if let Err(error) = notes.file.write_all(line.as_bytes()) {
                tracing::warn!(%error, "The list of statements for the tests could not be written.");
            }
        }
    }
}
