//! Why a page was not saved.

use crate::accounts::{ContactProblem, PreferenceProblem, SaveContactError, SavePreferencesError};
use crate::web::fault::Fault;

/// What is wrong with what was typed, or a fault inside.
pub(super) enum NotSaved<Problem> {
    /// The page is shown once more, with these.
    Refused(Vec<Problem>),
    /// Not the visitor's doing.
    Fault(Fault),
}

impl From<SaveContactError> for NotSaved<ContactProblem> {
    fn from(error: SaveContactError) -> Self {
        match error {
            SaveContactError::Refused(problem) => Self::Refused(vec![problem]),
            SaveContactError::Storage(error) => Self::Fault(error.into()),
        }
    }
}

impl From<SavePreferencesError> for NotSaved<PreferenceProblem> {
    fn from(error: SavePreferencesError) -> Self {
        match error {
            SavePreferencesError::Refused(problem) => Self::Refused(vec![problem]),
            SavePreferencesError::Storage(error) => Self::Fault(error.into()),
        }
    }
}
