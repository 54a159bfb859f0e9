//! Where the pages are.

use crate::ids::AssistantId;

/// The suspensions that are in force.
pub(in crate::web) const IN_FORCE: &str = "/safeguarding";

/// Where a record is found by its owner's name.
pub(in crate::web) const SEARCH: &str = "/safeguarding/search";

/// A record.
pub(super) fn address_of(id: AssistantId) -> String {
    format!("{IN_FORCE}/records/{id}")
}

/// The page on which somebody is suspended.
pub(super) fn suspend_of(id: AssistantId) -> String {
    format!("{}/suspend", address_of(id))
}

/// The page on which a suspension is looked at again.
pub(super) fn review_of(id: AssistantId) -> String {
    format!("{}/review", address_of(id))
}

/// Where its owner is told.
pub(super) fn tell_of(id: AssistantId) -> String {
    format!("{}/tell", address_of(id))
}
