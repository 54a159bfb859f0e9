//! Where the pages are.

use crate::ids::PersonId;
use crate::web::on_behalf::LIST;

/// Where a registrar begins to act for somebody.
pub(super) const NEW: &str = "/registrar/assisted/new";

/// The page of somebody.
pub(super) fn address_of(person: PersonId) -> String {
    format!("{LIST}/{person}")
}

/// A page that belongs to it.
pub(super) fn page_of(person: PersonId, page: &str) -> String {
    format!("{}/{page}", address_of(person))
}
