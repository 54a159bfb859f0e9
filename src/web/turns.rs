//! The way through a list that is shown page by page, where nobody knows how many pages there are.

use super::components::Pagination;
use crate::words::Words;

/// Links to the next page and back to the first; nothing where there is only one.
pub(super) fn of(first: Option<String>, next: Option<String>, words: &Words) -> Option<Pagination> {
    (next.is_some() || first.is_some()).then(|| {
        let mut pages = Pagination::new().previous(first).next(next);
        if let Some(turn) = &mut pages.previous {
            turn.text = Some(words.components.pagination.first.to_owned());
        }
        pages
    })
}
