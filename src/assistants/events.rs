//! What the audit says of records.

use crate::audit::Kind;

/// Somebody began a record.
pub(super) const BEGUN: Kind = Kind::new("record.begun");
/// An answer of a record changed.
pub(super) const CHANGED: Kind = Kind::new("record.changed");
/// A record was sent for checking.
pub(super) const SENT: Kind = Kind::new("record.sent");
/// A record was taken out of sight for a while.
pub(super) const PAUSED: Kind = Kind::new("record.paused");
/// A paused record came back.
pub(super) const RESUMED: Kind = Kind::new("record.resumed");
/// Somebody left the register.
pub(super) const LEFT: Kind = Kind::new("record.left");
/// Somebody who had left began again.
pub(super) const CAME_BACK: Kind = Kind::new("record.came_back");
/// Somebody said whether she is looking for work.
pub(super) const LOOKING: Kind = Kind::new("record.looking");
/// Somebody named a person from whom she does not want to be found.
pub(super) const BLOCKED: Kind = Kind::new("block.added");
/// Somebody took such a name back.
pub(super) const UNBLOCKED: Kind = Kind::new("block.removed");
/// A record whose time was over was erased.
pub(super) const ERASED: Kind = Kind::new("record.erased");
