//! What is written to somebody whom a council brought along. It names nobody: an address may be mistyped.

use crate::{
    accounts::ImportToken,
    mail::{Letterhead, Writing},
    retention::Months,
};

/// The one mail to an address from a spreadsheet; it says for how long the draft is kept, where that is known.
pub(super) fn letter(letterhead: &Letterhead, token: &ImportToken, kept_for: Option<Months>) -> Writing {
    let w = &letterhead.words.mail.imported;
    let link = letterhead.link(&format!("imported/{}", token.reveal()));
    let Letterhead { service_name, council_name, .. } = letterhead;
    let body = w.body(council_name, service_name, link);
    let until = kept_for.map(|months| w.until(letterhead.words.period(months.count())));
    letterhead.write(
        "imported",
        w.subject,
        &[Some(body), until].into_iter().flatten().collect::<Vec<_>>().join(" "),
    )
}
