//! Suspending somebody for risk.

mod acts_fail_whole;
mod at_once;
mod by_the_days;
mod one_line_for_each_act;
pub(crate) mod scene;
mod through_the_pages;
