//! What the audit says of accounts.

use crate::audit::Kind;

/// An account came to be.
pub(super) const CREATED: Kind = Kind::new("account.created");
/// Somebody signed in.
pub(super) const SIGNED_IN: Kind = Kind::new("session.opened");
/// Somebody signed out.
pub(super) const SIGNED_OUT: Kind = Kind::new("session.ended");
/// Somebody ended one of the own sessions elsewhere.
pub(super) const SESSION_ENDED: Kind = Kind::new("session.ended_elsewhere");
/// Somebody ended all other sessions of the own account.
pub(super) const OTHER_SESSIONS_ENDED: Kind = Kind::new("account.other_sessions_ended");
/// Somebody asked for a new password.
pub(super) const PASSWORD_FORGOTTEN: Kind = Kind::new("account.password_forgotten");
/// The password was set by the link in a mail.
pub(super) const PASSWORD_RESET: Kind = Kind::new("account.password_reset");
/// The password was changed by its owner.
pub(super) const PASSWORD_CHANGED: Kind = Kind::new("account.password_changed");
/// Somebody asked to change the address.
pub(super) const ADDRESS_ASKED: Kind = Kind::new("account.address_asked");
/// The address was changed.
pub(super) const ADDRESS_CHANGED: Kind = Kind::new("account.address_changed");
/// The account was closed by its owner.
pub(super) const CLOSED: Kind = Kind::new("account.closed");
/// Name, telephone or address for letters changed.
pub(super) const CONTACT_CHANGED: Kind = Kind::new("person.contact_changed");
/// The way in which somebody wants to be reached changed.
pub(super) const PREFERENCES_CHANGED: Kind = Kind::new("person.preferences_changed");
