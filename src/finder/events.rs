//! What the audit says of a registrar who looks for PAs for somebody. What an employer looks for herself stands nowhere.

use crate::audit::Kind;

/// A registrar looked for PAs for somebody. For what stands nowhere.
pub(super) const SEARCHED: Kind = Kind::new("search.made");
/// A registrar looked at a PA for somebody.
pub(super) const LOOKED_AT: Kind = Kind::new("search.looked_at");
/// A registrar put a PA on paper for somebody.
pub(super) const PRINTED: Kind = Kind::new("search.printed");
