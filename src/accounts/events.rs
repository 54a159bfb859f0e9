//! What the audit says of accounts.

use crate::audit::Kind;

/// An account came to be.
pub(super) const CREATED: Kind = Kind::new("account.created");
/// Somebody signed in.
pub(super) const SIGNED_IN: Kind = Kind::new("session.opened");
/// Somebody signed out.
pub(super) const SIGNED_OUT: Kind = Kind::new("session.ended");
/// Name, telephone or address for letters changed.
pub(super) const CONTACT_CHANGED: Kind = Kind::new("person.contact_changed");
/// The way in which somebody wants to be reached changed.
pub(super) const PREFERENCES_CHANGED: Kind = Kind::new("person.preferences_changed");
