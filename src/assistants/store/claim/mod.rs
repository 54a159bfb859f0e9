//! The ledger.

mod change;
mod row;
mod write;

pub(in crate::assistants) use change::{
    begin_again, decide, delete, lower, reduce, see_certificate, to_reduce, told_again, wait,
};
pub(in crate::assistants) use row::{all_of, all_of_these, ids_of_kind};
pub(in crate::assistants) use write::{insert, replace};
