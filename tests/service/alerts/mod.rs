//! Employers are told that somebody fits, once a day, and of nobody twice.

mod acts_fail_whole;
mod ended;
mod one_line_for_each_act;
pub(crate) mod scene;
mod through_the_pages;
mod told_once;
