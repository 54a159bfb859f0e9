//! What the audit says of requests about one's data.

use crate::audit::Kind;

/// Somebody asked something about the own data, or complained.
pub(super) const MADE: Kind = Kind::new("request.made");
/// Somebody took back what was asked.
pub(super) const TAKEN_BACK: Kind = Kind::new("request.taken_back");
/// An administrator said that a request is of nobody close.
pub(super) const DECLARED: Kind = Kind::new("request.declared");
/// An administrator opened a request.
pub(super) const OPENED: Kind = Kind::new("request.opened");
/// An administrator acknowledged a complaint.
pub(super) const ACKNOWLEDGED: Kind = Kind::new("request.acknowledged");
/// An administrator said that a request takes longer.
pub(super) const EXTENDED: Kind = Kind::new("request.extended");
/// An administrator answered a request.
pub(super) const ANSWERED: Kind = Kind::new("request.answered");
/// A request whose time was over was erased.
pub(super) const ERASED: Kind = Kind::new("request.erased");
