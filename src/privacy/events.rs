//! What the audit says of consent.

use crate::audit::Kind;

/// Somebody agreed to something.
pub(super) const GIVEN: Kind = Kind::new("consent.given");
/// Somebody took it back.
pub(super) const WITHDRAWN: Kind = Kind::new("consent.withdrawn");
