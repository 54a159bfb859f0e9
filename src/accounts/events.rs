//! What the audit says of accounts.

use crate::audit::Kind;

/// An account came to be.
pub(super) const CREATED: Kind = Kind::new("account.created");
/// A registrar made a code with which somebody makes the account her own.
pub(super) const CODE_MADE: Kind = Kind::new("handover.code_made");
/// An account that a registrar has used for somebody became her own.
pub(super) const HANDED_OVER: Kind = Kind::new("account.handed_over");
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
/// A second factor was set up, or another one in its place.
pub(super) const FACTOR_SET_UP: Kind = Kind::new("second_factor.set_up");
/// A second factor was switched off by its owner.
pub(super) const FACTOR_SWITCHED_OFF: Kind = Kind::new("second_factor.switched_off");
/// A second factor was taken away by an administrator, because it was lost.
pub(super) const FACTOR_RESET: Kind = Kind::new("second_factor.reset");
/// New recovery codes took the place of the old.
pub(super) const RECOVERY_CODES_RENEWED: Kind = Kind::new("recovery_codes.renewed");
/// Somebody signed in with a recovery code.
pub(super) const RECOVERY_CODE_USED: Kind = Kind::new("recovery_code.used");
/// Somebody made a token for the API.
pub(super) const API_TOKEN_MADE: Kind = Kind::new("api_token.made");
/// Somebody took such a token back.
pub(super) const API_TOKEN_WITHDRAWN: Kind = Kind::new("api_token.withdrawn");
/// Somebody was invited to be an officer.
pub(super) const INVITED: Kind = Kind::new("invitation.sent");
/// An invitation was taken back.
pub(super) const INVITATION_WITHDRAWN: Kind = Kind::new("invitation.withdrawn");
/// An invitation was accepted.
pub(super) const INVITATION_ACCEPTED: Kind = Kind::new("invitation.accepted");
/// An account was given a role.
pub(super) const ROLE_GRANTED: Kind = Kind::new("role.granted");
/// A role was taken from an account.
pub(super) const ROLE_WITHDRAWN: Kind = Kind::new("role.withdrawn");
/// Somebody was proposed for a role that needs two officers.
pub(super) const APPOINTMENT_PROPOSED: Kind = Kind::new("appointment.proposed");
/// A second officer agreed.
pub(super) const APPOINTMENT_AGREED: Kind = Kind::new("appointment.agreed");
/// A second officer did not agree.
pub(super) const APPOINTMENT_DECLINED: Kind = Kind::new("appointment.declined");
/// An administrator ended all sessions of an account.
pub(super) const SESSIONS_ENDED: Kind = Kind::new("sessions.ended");
