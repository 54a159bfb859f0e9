//! What the mails to officers, and about second factors, say.

use super::{Letterhead, Writing};

/// The invitation to be an officer, with its link.
#[must_use]
pub fn invitation(letterhead: &Letterhead, token: &str, days: i64) -> Writing {
    let w = &letterhead.words.mail.invitation;
    let link = letterhead.link(&format!("invitation/{token}"));
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write("invitation", w.subject, &w.body(service_name, council_name, link, days))
}

/// Somebody was given a role.
#[must_use]
pub fn role_granted(letterhead: &Letterhead, role: &str) -> Writing {
    let w = &letterhead.words.mail.role_granted;
    letterhead.write("role_granted", w.subject, &w.body(role, &letterhead.service_name, sign_in(letterhead)))
}

/// A role was taken from somebody.
#[must_use]
pub fn role_withdrawn(letterhead: &Letterhead, role: &str) -> Writing {
    let w = &letterhead.words.mail.role_withdrawn;
    letterhead.write(
        "role_withdrawn",
        w.subject,
        &w.body(role, &letterhead.service_name, sign_in(letterhead)),
    )
}

/// A second officer did not agree to a role.
#[must_use]
pub fn appointment_declined(letterhead: &Letterhead, role: &str) -> Writing {
    let w = &letterhead.words.mail.appointment_declined;
    letterhead.write("appointment_declined", w.subject, &w.body(role, &letterhead.service_name))
}

/// An administrator ended all sessions.
#[must_use]
pub fn sessions_ended(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.sessions_ended;
    letterhead.write("sessions_ended", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// An administrator took a lost second factor away.
#[must_use]
pub fn factor_reset(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.factor_reset;
    letterhead.write("factor_reset", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// A second factor was set up, or another one in its place.
#[must_use]
pub fn factor_set_up(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.factor_set_up;
    letterhead.write("factor_set_up", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// The owner switched the second factor off.
#[must_use]
pub fn factor_switched_off(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.factor_switched_off;
    letterhead.write("factor_switched_off", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// Somebody signed in with a recovery code; so many are left.
#[must_use]
pub fn recovery_code_used(letterhead: &Letterhead, left: i64) -> Writing {
    let w = &letterhead.words.mail.recovery_code_used;
    let body = w.body(&letterhead.service_name, left, sign_in(letterhead));
    letterhead.write("recovery_code_used", w.subject, &body)
}

/// New recovery codes took the place of the old.
#[must_use]
pub fn recovery_codes_renewed(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.recovery_codes_renewed;
    letterhead.write(
        "recovery_codes_renewed",
        w.subject,
        &w.body(&letterhead.service_name, sign_in(letterhead)),
    )
}

fn sign_in(letterhead: &Letterhead) -> String {
    letterhead.link("sign-in")
}
