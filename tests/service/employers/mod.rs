//! Employers, and people who act for one: they tell who they are, and a registrar checks it.

mod acting_for_somebody;
mod acts_fail_whole;
mod by_the_days;
mod for_somebody;
mod four_eyes;
mod one_line_for_each_act;
pub(crate) mod scene;
mod the_copy;
mod through_the_pages;
mod time_is_over;
mod what_changes;
mod what_is_kept;
mod who_comes_in;
