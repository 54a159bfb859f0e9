//! Where the pages are.

use crate::ids::{AssistantId, ClaimId};

/// The queue.
pub(in crate::web) const QUEUE: &str = "/registrar/records";

/// A record.
pub(in crate::web::registrar) fn address_of(id: AssistantId) -> String {
    format!("{QUEUE}/{id}")
}

/// The page on which a claim is decided.
pub(super) fn claim_of(id: AssistantId, claim: ClaimId) -> String {
    format!("{}/claims/{claim}", address_of(id))
}
