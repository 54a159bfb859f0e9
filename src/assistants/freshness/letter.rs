//! What a reminder says. It names nobody, and tells nothing of the record but that it is to be confirmed.

use time::{Date, Duration};

use super::confirmed::{Confirmed, Freshness};
use crate::{
    accounts::ConfirmationToken,
    mail::{Letterhead, Writing},
};

/// How long a link in a reminder works, unless the record is confirmed before.
pub(in crate::assistants) const LINK_WORKS_FOR: Duration = Duration::days(90);

/// A reminder.
pub(super) fn letter(
    letterhead: &Letterhead,
    token: &ConfirmationToken,
    confirmed: Confirmed,
    today: Date,
) -> Writing {
    let w = &letterhead.words.mail.still_right;
    let link = letterhead.link(&format!("still-right/{}", token.reveal()));
    let state = state(confirmed, letterhead, today);
    let Letterhead { service_name, council_name, .. } = letterhead;
    let days = LINK_WORKS_FOR.whole_days();
    letterhead.write("still_right", w.subject, &w.body(service_name, council_name, state, link, days))
}

fn state(confirmed: Confirmed, letterhead: &Letterhead, today: Date) -> String {
    let (w, said) = (&letterhead.words.mail.still_right, |day| letterhead.words.date(day));
    match confirmed.state(today) {
        Freshness::Fresh { until } => w.until(said(until)),
        Freshness::NotConfirmed { since, hidden_from: Some(day) } => w.marked(said(since), said(day)),
        Freshness::NotConfirmed { since, hidden_from: None } => w.old(said(since)),
        Freshness::Hidden { since } => w.hidden(said(since)),
    }
}
