//! What is wrong in a file, and where.

use crate::vocabulary;

vocabulary! {
    /// How bad it is.
    pub enum Level {
        /// The row cannot be taken, and so the file is not.
        Error = "error" => "Error",
        /// The row is taken, and somebody should look at it.
        Warning = "warning" => "Warning",
    }
}

/// One thing that is wrong, with its place in the file as a person counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line on which the row begins, from 1.
    pub line: u64,
    /// The name of the column, or its number where there are no names; empty when it is about the whole row.
    pub column: String,
    /// How bad it is.
    pub level: Level,
    /// What it is, in a word for machines.
    pub code: &'static str,
    /// What it is and what to do, in a sentence that does not repeat what the cell holds.
    pub message: String,
}

impl Finding {
    /// An error in a row.
    #[must_use]
    pub fn error(line: u64, column: impl Into<String>, code: &'static str, message: impl Into<String>) -> Self {
        Self { line, column: column.into(), level: Level::Error, code, message: message.into() }
    }

    /// A warning about a row.
    #[must_use]
    pub fn warning(
        line: u64,
        column: impl Into<String>,
        code: &'static str,
        message: impl Into<String>,
    ) -> Self {
        Self { line, column: column.into(), level: Level::Warning, code, message: message.into() }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        write!(f, ": {}: {}", self.level, self.message)
    }
}
