//! What the audit says of equality answers: that somebody gave or deleted some, and never which question, or what.

use crate::audit::Kind;

/// An answer was given or changed.
pub(super) const ANSWERED: Kind = Kind::new("equality.answered");
/// All answers were deleted.
pub(super) const DELETED: Kind = Kind::new("equality.deleted");
