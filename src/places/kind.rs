//! The kinds of files that places come from.

use crate::intake::EditionKind;

pub(super) const POSTCODES: EditionKind = EditionKind::new("places.postcodes");
pub(super) const WARDS: EditionKind = EditionKind::new("places.wards");
pub(super) const BOUNDARIES: EditionKind = EditionKind::new("places.boundaries");
pub(super) const LOCALITIES: EditionKind = EditionKind::new("places.localities");

/// All of them.
pub(super) const ALL: [EditionKind; 4] = [POSTCODES, WARDS, BOUNDARIES, LOCALITIES];
