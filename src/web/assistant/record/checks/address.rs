//! Where the pages are.

use crate::assistants::ledger::ClaimKind;
use crate::ids::ClaimId;

/// All claims in one place.
pub(super) const HUB: &str = "/assistant/record/checks";

/// The kinds that are told on a page of their own.
pub(super) const TOLD: [ClaimKind; 5] = [
    ClaimKind::Identity,
    ClaimKind::RightToWork,
    ClaimKind::Reference,
    ClaimKind::Dbs,
    ClaimKind::CarInsurance,
];

/// The page on which a kind of claim is told.
pub(super) fn address_of(kind: ClaimKind) -> String {
    format!("{HUB}/{}", word(kind))
}

/// The page on which a claim is told anew.
pub(super) fn address_of_one(kind: ClaimKind, id: ClaimId) -> String {
    match kind {
        ClaimKind::Reference => format!("{}/{id}", address_of(kind)),
        _ => address_of(kind),
    }
}

/// The kind that a word of an address stands for.
pub(super) fn kind_of(asked: &str) -> Option<ClaimKind> {
    TOLD.into_iter().find(|kind| word(*kind) == asked)
}

fn word(kind: ClaimKind) -> String {
    kind.as_str().replace('_', "-")
}
