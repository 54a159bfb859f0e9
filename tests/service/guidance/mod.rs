//! The page of help: each file is one thing that holds.

mod a_change_is_a_new_version;
mod acts_fail_whole;
mod an_administrator_writes_it;
mod everybody_reads_what_was_published;
mod scene;
mod two_officers_write_at_once;
