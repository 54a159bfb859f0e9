//! The kinds of acts that can be looked for alone: what officers do.

use super::kinds::words_of;
use crate::words::AuditWords;

/// In the order in which they are offered.
const OFFERED: &[&str] = &[
    "record.opened",
    "listing.opened",
    "record.declared",
    "records.searched",
    "claim.checked",
    "claim.not_accepted",
    "record.put_on_record",
    "assisted.opened",
    "assisted.declared",
    "assisted.looked_at",
    "assisted.listed",
    "case.taken",
    "case.given_back",
    "letter.opened",
    "letter.printed",
    "letter.posted",
    "role.granted",
    "role.withdrawn",
    "session.opened",
    "audit.read",
    "audit.exported",
];

/// The act of this name, if it is one that can be looked for.
pub(super) fn act_of(name: &str) -> Option<&'static str> {
    OFFERED.iter().copied().find(|offered| *offered == name)
}

/// All of them, each with its words.
pub(super) fn offered(w: &AuditWords) -> Vec<(&'static str, &str)> {
    OFFERED.iter().map(|act| (*act, words_of(act, &w.kinds))).collect()
}
