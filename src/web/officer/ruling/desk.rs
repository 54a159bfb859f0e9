//! At whose desk a page of a refusal or removal stands.

use crate::accounts::RecordOfficer;
use crate::assistants::casework::OpenError;
use crate::ids::AssistantId;
use crate::web::reply::{Found, Reply};
use crate::words::Words;

/// Officers who refuse and remove records, each for reasons of their own.
pub(in crate::web) trait Desk: RecordOfficer {
    /// The list to which an officer goes back when something is decided.
    const LIST: &'static str;

    /// The page of a record.
    fn record_of(id: AssistantId) -> String;

    /// What the page says that differs from desk to desk.
    fn says(words: &Words) -> Says;
}

/// What differs from desk to desk.
#[derive(Clone, Copy)]
pub(in crate::web) struct Says {
    /// The title of the page.
    pub(in crate::web) page: &'static str,
    /// What follows from a proposal.
    pub(in crate::web) lead: &'static str,
    /// That the officers of the other desk have the record.
    pub(in crate::web) elsewhere: &'static str,
}

/// The page of a refusal or removal.
pub(super) fn ruling_of<D: Desk>(id: AssistantId) -> String {
    format!("{}/ruling", D::record_of(id))
}

/// The page of the record, which says what was done.
pub(super) fn done<D: Desk>(id: AssistantId, what: &str) -> Reply {
    Reply::see(format!("{}?done={what}", D::record_of(id)))
}

/// Where to go instead of what needs an opened record: to the question that comes before it, or nowhere.
pub(super) fn instead<D: Desk>(id: AssistantId, error: OpenError) -> Found {
    match error {
        OpenError::NotDeclared => Ok(Some(Reply::see(D::record_of(id)))),
        OpenError::NotFound => Ok(None),
        OpenError::Storage(error) => Err(error.into()),
    }
}
