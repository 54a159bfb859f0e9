//! The records of personal assistants, for those who check them: the queue, a record, and a decision about each claim.

mod address;
mod ask;
mod asked;
mod claim;
mod claim_form;
mod declare;
mod opened;
mod queue;
mod record;
mod routes;
mod ruling;
mod search;

pub(super) use address::address_of;
pub(in crate::web) use address::{QUEUE, SEARCH};
pub(super) use routes::mount;
