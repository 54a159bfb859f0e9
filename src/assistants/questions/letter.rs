//! What somebody is told when the council asks her something. What is asked stands in the record and not in the mail:
//! mailboxes are read by others.

use crate::mail::{Letterhead, Writing};

/// There is a question.
pub(super) fn asked(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.asked;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link("assistant/question");
    letterhead.write("record_question", w.subject, &w.body(council_name, service_name, link))
}
