//! What to relax where hardly anybody is found.

use super::{
    criteria::Field,
    shelves::{Query, Shelves},
};
use crate::figures::RawPeople;

/// A criterion that is a must, and how many would be found if it were a wish. The number is as it was counted: it reaches
/// people through `figures::disclosure` only.
#[derive(Clone, Copy, Debug)]
pub struct Relaxed {
    /// The criterion.
    pub field: Field,
    /// How many would be found.
    pub found: RawPeople,
}

/// Each single criterion that would bring somebody if it were a wish, the one that brings most first. Of equals the one
/// that stands first in the form.
pub(super) fn relax(shelves: &Shelves, query: &Query<'_>) -> Vec<Relaxed> {
    let now = shelves.count(query);
    let mut all = Vec::new();
    for field in Field::ALL.iter().copied().filter(|field| query.criteria.is_must(*field)) {
        let relaxed = query.criteria.relaxed(field);
        let found = shelves.count(&Query { criteria: &relaxed, ..*query });
        if found > now {
            all.push((found, field));
        }
    }
    // The sort keeps the order of equals.
    all.sort_by_key(|(found, _)| std::cmp::Reverse(*found));
    let relaxed = |(found, field)| Relaxed { field, found: RawPeople::counted(found) };
    all.into_iter().map(relaxed).collect()
}
