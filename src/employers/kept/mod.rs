//! What an employer keeps while she looks for a PA: one search, and PAs to remember, with notes of her own. Both are hers
//! alone: no officer reads them, and no PA learns that she is on a list.

mod all;
mod search;
mod shortlist;

pub use all::{AllKept, all_kept};
pub use search::{KeptSearch, forget_search, keep_search, kept_search};
pub use shortlist::{LISTED_MOST, Note, ShortlistError, Shortlisted, annotate, put, shortlist, take_off};
