//! How long things are kept.

mod a_period_is_set;
mod acts_fail_whole;
mod one_line_for_each_act;
mod what_was_erased;
