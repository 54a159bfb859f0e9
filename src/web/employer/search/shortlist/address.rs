//! Where the list is.

use crate::ids::AssistantId;
use crate::web::employer::search::address::with;
use std::fmt::Display;

/// Everybody on the list.
pub(in crate::web::employer) const LIST: &str = "/employer/shortlist";
/// The list on paper.
pub(super) const PAPER: &str = "/employer/shortlist/print";

/// The page of a note.
pub(super) fn note_of(id: AssistantId) -> String {
    example(&id)
}

/// The address of a note by an id that a test has.
pub(in crate::web::employer::search) fn example(id: &impl Display) -> String {
    format!("{LIST}/{id}")
}

/// Where somebody is taken off.
pub(super) fn off_to(id: AssistantId) -> String {
    format!("{LIST}/{id}/off")
}

/// Where somebody is put on the list, with the search that led to her.
pub(super) fn put_to<'f>(id: AssistantId, asked: impl IntoIterator<Item = (&'f str, &'f str)>) -> String {
    with(&format!("{LIST}/{id}/put"), asked)
}
