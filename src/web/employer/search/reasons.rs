//! Why somebody fits, and what is missing, in words.

use super::items::{all, said};
use super::step::Step;
use crate::finder::{Field, Reason};
use crate::web::components::{SummaryList, SummaryRow};
use crate::words::Words;

/// What of what was asked for is there, what is missing, and what somebody has not said.
pub(super) fn shown(reasons: &[Reason], words: &Words) -> SummaryList {
    let w = &words.finder.results;
    let is_asked = |reason: &&Reason| !(reason.met.is_empty() && reason.missing.is_empty());
    let asked: Vec<&Reason> = reasons.iter().filter(is_asked).collect();
    let fits: Vec<String> = asked.iter().filter_map(|reason| fit(reason, words)).collect();
    let missing = asked.iter().filter(|reason| !reason.is_unsaid).filter_map(|reason| lack(reason, words));
    let unsaid = asked.iter().filter(|reason| reason.is_unsaid && !reason.missing.is_empty());
    let unsaid = unsaid.map(|reason| Step::of(reason.field).label().to_owned());
    let is_whole = !asked.is_empty() && asked.iter().all(|reason| reason.missing.is_empty());
    let fits = if is_whole && fits.len() > 1 {
        std::iter::once(w.everything.to_owned()).chain(fits).collect()
    } else {
        fits
    };
    let rows = [(w.fits, fits), (w.missing, missing.collect()), (w.unsaid, unsaid.collect())];
    let rows = rows.into_iter().filter(|(_, lines): &(_, Vec<String>)| !lines.is_empty());
    rows.fold(SummaryList::new(), |list, (key, lines)| list.row(SummaryRow::new(key, lines.join("\n"))))
}

/// "2 of 3: Tuesday morning, Thursday morning", or what there is of a criterion with one part.
fn fit(reason: &Reason, words: &Words) -> Option<String> {
    let (met, of) = (reason.met.len(), reason.met.len() + reason.missing.len());
    if met == 0 {
        return None;
    }
    let what = all(&reason.met, words);
    Some(if met < of { words.finder.results.some(met, of, what) } else { named(reason, what, words) })
}

fn lack(reason: &Reason, words: &Words) -> Option<String> {
    let missing: Vec<_> = reason.missing.iter().map(|item| said(item, words)).collect();
    (!missing.is_empty()).then(|| named(reason, missing.join(", "), words))
}

/// Words that say by themselves what they are about need no name before them.
fn named(reason: &Reason, what: String, words: &Words) -> String {
    match reason.field {
        Field::Languages
        | Field::Needs
        | Field::Checked
        | Field::Interests
        | Field::Pets
        | Field::Healthcare => words.finder.out_of(Step::of(reason.field).label(), what),
        _ => what,
    }
}
