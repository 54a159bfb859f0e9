//! What officers are told, and what an administrator did to an account.

use crate::{
    accounts::token::InvitationToken,
    mail::{Letterhead, Writing},
};

/// The invitation to be an officer, with its link.
pub(in crate::accounts) fn invitation(
    letterhead: &Letterhead,
    token: &InvitationToken,
    days: i64,
) -> Writing {
    let w = &letterhead.words.mail.invitation;
    let link = letterhead.link(&format!("invitation/{}", token.reveal()));
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write("invitation", w.subject, &w.body(service_name, council_name, link, days))
}

/// Somebody was given a role.
pub(in crate::accounts) fn role_granted(letterhead: &Letterhead, role: &str) -> Writing {
    let w = &letterhead.words.mail.role_granted;
    letterhead.write("role_granted", w.subject, &w.body(role, &letterhead.service_name, sign_in(letterhead)))
}

/// A role was taken from somebody.
pub(in crate::accounts) fn role_withdrawn(letterhead: &Letterhead, role: &str) -> Writing {
    let w = &letterhead.words.mail.role_withdrawn;
    letterhead.write(
        "role_withdrawn",
        w.subject,
        &w.body(role, &letterhead.service_name, sign_in(letterhead)),
    )
}

/// A second officer did not agree to a role.
pub(in crate::accounts) fn appointment_declined(letterhead: &Letterhead, role: &str) -> Writing {
    let w = &letterhead.words.mail.appointment_declined;
    letterhead.write("appointment_declined", w.subject, &w.body(role, &letterhead.service_name))
}

/// An administrator ended all sessions.
pub(in crate::accounts) fn ended_by_administrator(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.sessions_ended;
    letterhead.write("sessions_ended", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// An administrator took a lost second factor away.
pub(in crate::accounts) fn factor_reset(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.factor_reset;
    letterhead.write("factor_reset", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// Where everybody begins.
pub(super) fn sign_in(letterhead: &Letterhead) -> String {
    letterhead.link("sign-in")
}
