//! Where the pages are.

use crate::ids::{AssistantId, ClaimId};

/// The queue.
pub(in crate::web) const QUEUE: &str = "/registrar/records";

/// Where a record is found by its owner's name.
pub(in crate::web) const SEARCH: &str = "/registrar/search";

/// A record.
pub(in crate::web::registrar) fn address_of(id: AssistantId) -> String {
    format!("{QUEUE}/{id}")
}

/// The page on which something is asked.
pub(super) fn ask_of(id: AssistantId) -> String {
    format!("{}/ask", address_of(id))
}

/// The page of a refusal or removal.
pub(super) fn ruling_of(id: AssistantId) -> String {
    format!("{}/ruling", address_of(id))
}

/// The page on which a claim is decided.
pub(super) fn claim_of(id: AssistantId, claim: ClaimId) -> String {
    format!("{}/claims/{claim}", address_of(id))
}
