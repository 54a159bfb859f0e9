//! What the audit says of the page of help.

use crate::audit::Kind;

/// The page was changed, for nobody but administrators to see yet.
pub(super) const CHANGED: Kind = Kind::new("help.changed");
/// What was changed is what everybody reads now.
pub(super) const PUBLISHED: Kind = Kind::new("help.published");
