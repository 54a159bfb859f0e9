//! What the driver said, kept fit for a log.

use std::fmt;

/// Why the driver failed. It shows a message and a code, never the row: a database's detail lines quote what people
/// typed.
pub struct Cause(sqlx::Error);

impl Cause {
    pub(super) fn new(error: sqlx::Error) -> Self {
        Self(error)
    }

    pub(super) fn kind(&self) -> Option<sqlx::error::ErrorKind> {
        self.0.as_database_error().map(sqlx::error::DatabaseError::kind)
    }

    /// The transaction lost against another one and may win if tried again.
    pub(super) fn is_conflict(&self) -> bool {
        matches!(self.code().as_deref(), Some("40001" | "40P01"))
    }

    /// There is no space for the write.
    pub(super) fn is_full(&self) -> bool {
        match self.sqlite_code() {
            // SQLITE_FULL; and SQLITE_IOERR_SHMSIZE, which is the same disk seen from the WAL index.
            Some(code) => code == 13 || code == 4874,
            None => matches!(self.code().as_deref(), Some("53100")),
        }
    }

    /// The database cannot be reached, is overloaded, or took too long.
    pub(super) fn is_unavailable(&self) -> bool {
        match &self.0 {
            sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::WorkerCrashed => true,
            sqlx::Error::Database(_) => self.names_unavailability(),
            _ => false,
        }
    }

    fn names_unavailability(&self) -> bool {
        if let Some(code) = self.sqlite_code() {
            // Busy, locked, out of memory, I/O error, cannot open: the low byte of the extended code.
            return matches!(code & 0xff, 5 | 6 | 7 | 10 | 14);
        }
        let code = self.code().unwrap_or_default();
        let (class, _) = code.split_at_checked(2).unwrap_or_default();
        // Connection lost; resources; operator intervention (restart, statement_timeout); lock_timeout; idle too long.
        matches!(class, "08" | "53" | "57" | "58") || matches!(code.as_str(), "55P03" | "25P03" | "25P04")
    }

    /// SQLite gives numbers as codes and PostgreSQL five characters.
    fn sqlite_code(&self) -> Option<i32> {
        self.code().filter(|code| code.len() < 5).and_then(|code| code.parse().ok())
    }

    fn code(&self) -> Option<String> {
        self.0
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::code)
            .map(std::borrow::Cow::into_owned)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        match self.code() {
            Some(code) => write!(f, " [{code}]"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Cause {}
