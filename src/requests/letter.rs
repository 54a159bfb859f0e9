//! What somebody is told of a request. What was asked and answered stands behind the sign-in: mailboxes are read by others.

use time::Date;

use super::RequestKind;
use crate::mail::{Letterhead, Writing};

/// The page on which the own requests stand.
const PAGE: &str = "account/data/requests";

/// It has arrived, and by when something is done.
pub(super) fn arrived(letterhead: &Letterhead, kind: RequestKind, due: Date) -> Writing {
    let Letterhead { service_name, council_name, words, .. } = letterhead;
    let (day, link) = (words.date(due), letterhead.link(PAGE));
    if kind.is_complaint() {
        let w = &letterhead.words.mail.complaint_arrived;
        letterhead.write("complaint_arrived", w.subject, &w.body(council_name, service_name, day, link))
    } else {
        let w = &letterhead.words.mail.request_arrived;
        letterhead.write("request_arrived", w.subject, &w.body(council_name, service_name, day, link))
    }
}

/// Somebody looks into a complaint.
pub(super) fn acknowledged(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.complaint_acknowledged;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let body = w.body(council_name, service_name, letterhead.link(PAGE));
    letterhead.write("complaint_acknowledged", w.subject, &body)
}

/// It takes longer, up to this day.
pub(super) fn extended(letterhead: &Letterhead, due: Date) -> Writing {
    let w = &letterhead.words.mail.request_extended;
    let Letterhead { service_name, council_name, words, .. } = letterhead;
    let body = w.body(council_name, service_name, words.date(due), letterhead.link(PAGE));
    letterhead.write("request_extended", w.subject, &body)
}

/// There is an answer.
pub(super) fn answered(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.request_answered;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let body = w.body(council_name, service_name, letterhead.link(PAGE));
    letterhead.write("request_answered", w.subject, &body)
}
