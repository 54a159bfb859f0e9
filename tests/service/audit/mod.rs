//! The audit: lines, their seals, and what tampering leaves behind.

mod a_chain_moves_between_databases;
mod an_older_copy_needs_a_noted_head;
mod lines_are_sealed;
mod one_line_for_each_act;
mod one_line_for_each_act_of_assistants;
mod one_line_for_each_act_of_registrars;
mod scene;
mod tampering_is_found;
mod the_database_refuses;
mod the_program_verifies;
mod writers_never_wait;

pub(crate) use one_line_for_each_act::{acts, lines, one_more, session};
