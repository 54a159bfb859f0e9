//! Where the outlines of wards come from.

use super::kind;
use super::made_up::MADE_UP;
use crate::intake::Current;

/// The outlines of the current import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Outlined {
    /// The number that they carry.
    pub(super) edition: i64,
    /// The year in which they were imported; none where they are made up.
    pub(super) imported_in: Option<i32>,
}

impl Outlined {
    /// What an edition says, if it is one of outlines.
    pub(super) fn by(edition: &Current) -> Option<Self> {
        if edition.kind != kind::BOUNDARIES.name() {
            return None;
        }
        let ended_at = edition.ended_at.filter(|_| edition.layout != MADE_UP);
        Some(Self { edition: edition.number, imported_in: ended_at.map(|at| at.today().year()) })
    }
}
