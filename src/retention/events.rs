//! What the audit says of periods.

use crate::audit::Kind;

/// An administrator set another period from a later day on.
pub(super) const PLANNED: Kind = Kind::new("retention.planned");
/// An administrator took that back before its day.
pub(super) const WITHDRAWN: Kind = Kind::new("retention.withdrawn");
