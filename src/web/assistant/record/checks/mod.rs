//! What the council checks: the ledger as the personal assistant sees it, and the pages on which she tells for it.
//!
//! Each kind of claim says in a file of its own what it asks and how that is read ([`form::Form`]); showing and taking
//! stands in one place.

mod address;
mod car_insurance;
mod dbs;
mod form;
mod hub;
mod identity;
mod lacking;
mod page;
mod reference;
mod right_to_work;
mod routes;
mod shown;

pub(super) use hub::task;
pub(in crate::web) use lacking::sentences as lacking_sentences;
pub(super) use routes::mount;
pub(in crate::web) use shown::{claim as shown_claim, in_a_line as claim_in_a_line};
