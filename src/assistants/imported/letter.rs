//! What is written to somebody whom a council brought along. It names nobody: an address may be mistyped.

use crate::{
    accounts::ImportToken,
    mail::{Letterhead, Writing},
};

/// The one mail to an address from a spreadsheet.
pub(super) fn letter(letterhead: &Letterhead, token: &ImportToken, days: i64) -> Writing {
    let w = &letterhead.words.mail.imported;
    let link = letterhead.link(&format!("imported/{}", token.reveal()));
    let Letterhead { service_name, council_name, .. } = letterhead;
    letterhead.write("imported", w.subject, &w.body(council_name, service_name, link, days))
}
