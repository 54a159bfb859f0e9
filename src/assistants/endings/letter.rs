//! What a reminder says. A mail is read by others too, so it says which training and which insurance, and of the other
//! checks nothing but their day: whose right to work ends, and who has a DBS decision, is for the page behind the sign-in.

use time::Date;

use super::ending::{Ending, Ends};
use super::nearness::Nearness;
use crate::{
    assistants::ledger::ClaimKind,
    mail::{Letterhead, Writing},
};

/// A reminder of everything that came nearer to its end.
pub(super) fn letter(letterhead: &Letterhead, endings: &[Ending], today: Date) -> Writing {
    let w = &letterhead.words.mail.runs_out;
    let Letterhead { service_name, council_name, .. } = letterhead;
    let body =
        w.body(service_name, council_name, lines(letterhead, endings, today), letterhead.link("assistant"));
    letterhead.write("runs_out", w.subject, &body)
}

/// The same for somebody who has no account to sign in to.
pub(super) fn on_paper(letterhead: &Letterhead, endings: &[Ending], today: Date) -> Writing {
    let w = &letterhead.words.mail.runs_out;
    let Letterhead { service_name, council_name, telephone, .. } = letterhead;
    let body = w.on_paper(service_name, council_name, lines(letterhead, endings, today), telephone);
    letterhead.write("runs_out", w.subject, &body)
}

fn lines(letterhead: &Letterhead, endings: &[Ending], today: Date) -> String {
    let lines = endings.iter().map(|ending| format!("- {}", line(letterhead, *ending, today)));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(letterhead: &Letterhead, Ending { what, on }: Ending, today: Date) -> String {
    let (w, day) = (&letterhead.words.mail.runs_out, letterhead.words.date(on));
    let has_ended = Nearness::of(on, today) == Some(Nearness::Ended);
    match (what, has_ended) {
        (Ends::Training(about), false) => w.training(about.label(), day),
        (Ends::Training(about), true) => w.training_ended(about.label(), day),
        (Ends::Told(ClaimKind::CarInsurance), false) => w.insurance(day),
        (Ends::Told(ClaimKind::CarInsurance), true) => w.insurance_ended(day),
        (Ends::Told(_) | Ends::Check(_), false) => w.check(day),
        (Ends::Told(_) | Ends::Check(_), true) => w.check_ended(day),
    }
}
