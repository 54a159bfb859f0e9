//! What the audit says of employers.

use crate::audit::Kind;

/// Somebody began to tell about herself as an employer, or as somebody who acts for one.
pub(super) const BEGUN: Kind = Kind::new("employer.begun");
/// An answer was given or changed.
pub(super) const CHANGED: Kind = Kind::new("employer.changed");
/// It was sent to be checked.
pub(super) const SENT: Kind = Kind::new("employer.sent");
/// A registrar said that this is nobody close.
pub(super) const DECLARED: Kind = Kind::new("employer.declared");
/// A registrar opened it.
pub(super) const OPENED: Kind = Kind::new("employer.opened");
/// A registrar has checked it.
pub(super) const CHECKED: Kind = Kind::new("employer.checked");
/// A registrar did not accept it.
pub(super) const NOT_ACCEPTED: Kind = Kind::new("employer.not_accepted");
/// Somebody was told that the check ends, or has ended.
pub(super) const REMINDED: Kind = Kind::new("employer.reminded");
/// An employer keeps another search.
pub(super) const SEARCH_KEPT: Kind = Kind::new("employer.search_kept");
/// An employer keeps no search any more.
pub(super) const SEARCH_FORGOTTEN: Kind = Kind::new("employer.search_forgotten");
/// An employer put a PA on her list.
pub(super) const SHORTLISTED: Kind = Kind::new("employer.shortlisted");
/// An employer changed a note of hers.
pub(super) const NOTED: Kind = Kind::new("employer.noted");
/// An employer took a PA off her list.
pub(super) const TAKEN_OFF: Kind = Kind::new("employer.taken_off");
/// An employer wants to be told when somebody fits.
pub(super) const ALERT_ASKED: Kind = Kind::new("employer.alert_asked");
/// An employer was told that somebody fits who did not before.
pub(super) const ALERTED: Kind = Kind::new("employer.alerted");
/// An employer is told of nobody any more.
pub(super) const ALERT_ENDED: Kind = Kind::new("employer.alert_ended");
/// It left the register with its account.
pub(super) const LEFT: Kind = Kind::new("employer.left");
/// It was erased when its time was over.
pub(super) const ERASED: Kind = Kind::new("employer.erased");
