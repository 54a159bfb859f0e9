//! Where the pages are.

use crate::ids::AssistantId;

/// The suspensions that are in force.
pub(in crate::web) const IN_FORCE: &str = "/safeguarding";

/// Where a record is found by its owner's name.
pub(in crate::web) const SEARCH: &str = "/safeguarding/search";

/// The refusals and removals for risk that are under way.
pub(in crate::web) const RULINGS: &str = "/safeguarding/rulings";

/// The records that may be of somebody who was removed for risk.
pub(in crate::web) const MATCHES: &str = "/safeguarding/matches";

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

/// The page of a refusal or removal for risk.
pub(super) fn ruling_of(id: AssistantId) -> String {
    format!("{}/ruling", address_of(id))
}

/// The page on which somebody says whether it is the same person.
pub(super) fn match_of(id: AssistantId) -> String {
    format!("{}/same-person", address_of(id))
}
