//! A suspension, for safeguarding officers.

use crate::assistants::suspensions::{Ended, Suspension};
use crate::web::components::SummaryList;
use crate::web::moment;
use crate::words::Words;
use time::Date;

/// All of a record, the latest first.
pub(super) fn cards(suspensions: &[Suspension], today: Date, words: &Words) -> Vec<SummaryList> {
    suspensions.iter().map(|suspension| card(suspension, today, words)).collect()
}

fn card(suspension: &Suspension, today: Date, words: &Words) -> SummaryList {
    let w = &words.safeguarding.card;
    let at = |at| moment::said(at, words);
    let review = moment::date(suspension.review_on, words);
    let review = if suspension.review_on < today { w.overdue(review) } else { review };
    let lifted = suspension.lifted.as_ref();
    let is_removed = lifted.is_some_and(|lifted| lifted.how == Ended::Removed);
    let ended = if is_removed { w.removed } else { w.lifted };
    let first = [
        (w.reason, Some(suspension.reason.label().to_owned())),
        (w.grounds, Some(suspension.grounds.as_str().to_owned())),
        (w.told, Some(suspension.told_at.map_or_else(|| w.not_told.to_owned(), at))),
    ];
    let reviews = suspension
        .reviews
        .iter()
        .map(|review| (w.reviewed, Some(w.reviewed_said(at(review.at), review.grounds.as_str()))));
    let last = [
        (w.review, lifted.is_none().then_some(review)),
        (ended, lifted.map(|lifted| at(lifted.at))),
        (w.lifted_grounds, lifted.map(|lifted| lifted.grounds.as_str().to_owned())),
    ];
    SummaryList::answered(first.into_iter().chain(reviews).chain(last))
        .small_card(w.title(at(suspension.since)))
}
