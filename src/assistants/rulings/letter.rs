//! What somebody is told of a refusal or a removal. The reasons stand on the page to which the letter leads: mailboxes
//! are read by others.

use time::Date;

use crate::mail::{Letterhead, Writing};

/// The page that tells more.
const PAGE: &str = "assistant/decision";

/// It is proposed; a reply is possible up to and with this day.
pub(super) fn proposed(letterhead: &Letterhead, until: Date) -> Writing {
    let w = &letterhead.words.mail.ruling_proposed;
    let day = letterhead.words.date(until);
    let Letterhead { service_name, council_name, .. } = letterhead;
    let body = w.body(council_name, service_name, day, letterhead.link(PAGE));
    letterhead.write("ruling_proposed", w.subject, &body)
}

/// It is not proposed any more.
pub(super) fn withdrawn(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.ruling_withdrawn;
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write(
        "ruling_withdrawn",
        w.subject,
        &w.body(council_name, service_name, letterhead.link(PAGE)),
    )
}

/// It is decided; an appeal is possible up to and with this day.
pub(super) fn decided(letterhead: &Letterhead, until: Date) -> Writing {
    let w = &letterhead.words.mail.ruling_decided;
    let day = letterhead.words.date(until);
    let Letterhead { service_name, council_name, .. } = letterhead;
    let body = w.body(council_name, service_name, day, letterhead.link(PAGE));
    letterhead.write("ruling_decided", w.subject, &body)
}

/// Another officer has decided about the appeal.
pub(super) fn appeal_decided(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.appeal_decided;
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write("appeal_decided", w.subject, &w.body(council_name, service_name, letterhead.link(PAGE)))
}
