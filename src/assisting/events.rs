//! What the audit says of helping people who do not go online.

use crate::audit::Kind;

/// A registrar began to use the register for somebody.
pub(super) const OPENED: Kind = Kind::new("assisted.opened");
/// A registrar said that such a person is nobody of the family and no friend.
pub(super) const DECLARED: Kind = Kind::new("assisted.declared");
/// A registrar looked at the page of such a person.
pub(super) const LOOKED_AT: Kind = Kind::new("assisted.looked_at");
/// A registrar opened the list of these people.
pub(super) const LISTED: Kind = Kind::new("assisted.listed");
/// Somebody whose consent ended long ago was forgotten.
pub(super) const FORGOTTEN: Kind = Kind::new("assisted.forgotten");
