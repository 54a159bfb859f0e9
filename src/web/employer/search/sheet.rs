//! One PA on paper: what she says and what was checked, and nothing that is closer than her listing.

use super::profile::{confirmed, ledger, place};
use crate::finder::Looked;
use crate::web::components::{SummaryList, SummaryRow};
use crate::web::listing::{Entry, said, times};
use crate::words::Words;

/// Somebody on paper.
pub(super) struct Sheet {
    /// The name, as a heading.
    pub(super) name: String,
    /// As much of the place as she shows, and how far away it is.
    pub(super) place: Option<String>,
    /// When it was said the last time that all is still so.
    pub(super) confirmed: Option<String>,
    /// What the employer notes of her, line by line.
    pub(super) note: Vec<String>,
    /// What she says, with the times of the week.
    pub(super) answers: SummaryList,
    /// What the council has checked.
    pub(super) checks: Vec<Entry>,
}

impl Sheet {
    /// The sheet of somebody who may be shown.
    pub(super) fn of(looked: &Looked, note: Vec<String>, words: &Words) -> Self {
        let listing = &looked.listing;
        let week = listing.availability.as_ref().map(|said| times::lines(said.week, words));
        let answers = said(listing, words);
        let answers = match week {
            Some(week) => answers.row(SummaryRow::new(words.finder.profile.times, week)),
            None => answers,
        };
        Self {
            name: words.finder.profile.title(&listing.name),
            place: place(looked, words),
            confirmed: confirmed(looked, words),
            note,
            answers,
            checks: ledger(&looked.checked, words),
        }
    }
}
