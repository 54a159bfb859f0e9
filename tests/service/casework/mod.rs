//! Registrars: the queue, opening a record, deciding about claims, putting a record on the register.

mod a_case_ends;
mod acts_fail_whole;
mod certificates_are_reduced;
mod looked_at_again;
mod looking_for_records;
mod only_what_was_seen_is_decided;
mod questions;
mod refused_or_removed;
mod rulings_by_the_days;
pub(crate) mod scene;
mod the_queue;
mod told_once_for_a_sitting;
mod who_opens_a_record;
