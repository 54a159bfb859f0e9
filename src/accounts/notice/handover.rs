//! What the mails say to somebody who makes an account her own by a code from a letter.

use crate::{
    accounts::token::HandoverToken,
    mail::{Letterhead, Writing},
};

/// The mail with the link that makes the account hers.
pub(in crate::accounts) fn confirm_handover(
    letterhead: &Letterhead,
    token: &HandoverToken,
    hours: i64,
) -> Writing {
    let w = &letterhead.words.mail.confirm_handover;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link(&format!("claim/{}", token.reveal()));
    letterhead.write("confirm_handover", w.subject, &w.body(service_name, council_name, link, hours))
}

/// The mail that says that what was typed does not go together; it says nothing of codes that there are.
pub(in crate::accounts) fn code_did_not_fit(letterhead: &Letterhead) -> Writing {
    let w = &letterhead.words.mail.code_did_not_fit;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let link = letterhead.link("account/claim");
    letterhead.write("code_did_not_fit", w.subject, &w.body(service_name, council_name, link))
}
