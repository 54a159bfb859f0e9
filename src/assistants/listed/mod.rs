//! Who is listed, as the finder asks for it: facts to compare for all of them, and a page of them to show.
//!
//! [`facts_of_all`] and [`facts_of`] give what a search compares: bits and days, and nothing that names anybody.
//! [`ListedRows::read`] gives the few rows of a page: whoever may not be shown at this moment, or does not want to be found
//! by the person who asks, is not in its answer. [`changes_since`] says which records may have changed; each act that may
//! change one notes it in its own transaction.

mod asker;
mod change;
mod facts;
mod ledger;
mod looked_at;
mod page;
mod rows;

pub use asker::Asker;
pub(super) use change::{CHANGES_KEPT, changed};
pub use change::{ListingChange, changes_since};
pub(super) use facts::{Check, Chosen, Said};
pub use facts::{Checked, Facts, facts_of, facts_of_all};
pub use ledger::CheckedClaims;
pub use looked_at::note_looked_at;
pub(super) use page::{Blocked, OnPage};
pub use page::{Listed, Looks};
pub use rows::ListedRows;
