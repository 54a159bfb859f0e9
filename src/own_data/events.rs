//! What the audit says of copies.

use crate::audit::Kind;

/// Somebody took a copy of her own data.
pub(super) const DOWNLOADED: Kind = Kind::new("data.downloaded");
