//! What is kept of somebody, for that person.

mod acts_fail_whole;
mod one_line_for_each_act;
mod the_copy;
