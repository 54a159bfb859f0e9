//! The kinds of files that places come from.

use crate::intake::EditionKind;

pub(super) const POSTCODES: EditionKind = EditionKind::named("places.postcodes");
pub(super) const WARDS: EditionKind = EditionKind::named("places.wards");
pub(super) const BOUNDARIES: EditionKind = EditionKind::named("places.boundaries");
pub(super) const LOCALITIES: EditionKind = EditionKind::named("places.localities");

/// All of them.
pub(super) const ALL: [EditionKind; 4] = [POSTCODES, WARDS, BOUNDARIES, LOCALITIES];
