//! What owners are told about the second factor.

use super::officers::sign_in;
use crate::mail::{Letterhead, Writing};

/// A second factor was set up, or another one in its place.
pub(in crate::accounts) fn factor_set_up(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.factor_set_up;
    letterhead.write("factor_set_up", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// The owner switched the second factor off.
pub(in crate::accounts) fn factor_switched_off(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.factor_switched_off;
    letterhead.write("factor_switched_off", w.subject, &w.body(&letterhead.service_name, sign_in(letterhead)))
}

/// Somebody signed in with a recovery code; so many are left.
pub(in crate::accounts) fn recovery_code_used(letterhead: &Letterhead, left: i64) -> Writing {
    let w = &letterhead.words.mail.recovery_code_used;
    let body = w.body(&letterhead.service_name, left, sign_in(letterhead));
    letterhead.write("recovery_code_used", w.subject, &body)
}

/// New recovery codes took the place of the old.
pub(in crate::accounts) fn recovery_codes_renewed(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.recovery_codes_renewed;
    letterhead.write(
        "recovery_codes_renewed",
        w.subject,
        &w.body(&letterhead.service_name, sign_in(letterhead)),
    )
}
