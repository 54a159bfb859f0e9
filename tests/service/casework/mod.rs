//! Registrars: the queue, opening a record, deciding about claims, putting a record on the register.

mod a_case_ends;
mod acts_fail_whole;
mod certificates_are_reduced;
mod looking_for_records;
mod only_what_was_seen_is_decided;
pub(crate) mod scene;
mod the_queue;
mod who_opens_a_record;
