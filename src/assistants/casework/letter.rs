//! What somebody is told of what was decided about her record. What it was stands in the record and not in the mail.

use crate::mail::{Letterhead, Writing};

/// Something was decided about what she told.
pub(super) fn decided(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.claims_decided;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link("assistant/record/checks");
    letterhead.write("claims_decided", w.subject, &w.body(council_name, service_name, link))
}

/// The record is on the register.
pub(super) fn on_record(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.on_record;
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write(
        "on_record",
        w.subject,
        &w.body(council_name, service_name, letterhead.link("assistant")),
    )
}
