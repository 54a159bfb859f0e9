//! What can go wrong at the database, as far as callers can act on it.

use sqlx::error::ErrorKind;

use super::cause::Cause;

/// What storage answers with.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the database did not do as asked. Its words are for the log and, where [`Error::Refused`], for whoever starts
/// the service; never for people on a page.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database is not fit for this service; the sentence says what to do.
    #[error("{0}")]
    Refused(String),
    /// There is no space for the write; reads go on.
    #[error("the database has no room left")]
    Full(#[source] Cause),
    /// The database cannot be reached, or is too busy to answer in time.
    #[error("the database is busy or out of reach")]
    Unavailable(#[source] Cause),
    /// The transaction lost against another one; [`super::Database::retrying`] tries again.
    #[error("the transaction lost against another one")]
    Conflict(#[source] Cause),
    /// A row that has to be there is not.
    #[error("a row that has to be there is not")]
    Missing,
    /// The transaction had failed at an earlier statement and was rolled back.
    #[error("the transaction had failed at an earlier statement")]
    Aborted,
    /// A statement failed: a violated constraint, or a mistake in the SQL.
    #[error("a statement failed")]
    Statement(#[source] Cause),
}

impl Error {
    /// Whether a row with the same key was already there. Neither database names the constraint in the same way, so
    /// an insert has one natural key.
    #[must_use]
    pub fn is_unique_violation(&self) -> bool {
        self.violates(&ErrorKind::UniqueViolation)
    }

    /// Whether a row points at one that is not there, or is still pointed at.
    #[must_use]
    pub fn is_foreign_key_violation(&self) -> bool {
        self.violates(&ErrorKind::ForeignKeyViolation)
    }

    /// Whether there is no space for the write.
    #[must_use]
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Full(_))
    }

    /// Whether the same act may succeed a little later: the database is busy, away, or contended.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Conflict(_))
    }

    fn violates(&self, kind: &ErrorKind) -> bool {
        match self {
            // ErrorKind has no equality.
            Self::Statement(cause) => cause
                .kind()
                .is_some_and(|found| std::mem::discriminant(&found) == std::mem::discriminant(kind)),
            _ => false,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::RowNotFound) {
            return Self::Missing;
        }
        let cause = Cause::new(error);
        if cause.is_conflict() {
            Self::Conflict(cause)
        } else if cause.is_full() {
            Self::Full(cause)
        } else if cause.is_unavailable() {
            Self::Unavailable(cause)
        } else {
            Self::Statement(cause)
        }
    }
}
