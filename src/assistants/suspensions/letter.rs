//! What somebody is told of a suspension: set words, the same for everybody. Mailboxes are read by others.

use crate::mail::{Letterhead, Writing};

/// The page that tells more.
const PAGE: &str = "assistant/suspension";

/// Her record is suspended.
pub(super) fn suspended(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.suspended;
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write("suspended", w.subject, &w.body(council_name, service_name, letterhead.link(PAGE)))
}

/// It is not suspended any more.
pub(super) fn lifted(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.suspension_lifted;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let body = w.body(council_name, service_name, letterhead.link("assistant"));
    letterhead.write("suspension_lifted", w.subject, &body)
}
