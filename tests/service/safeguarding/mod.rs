//! Suspending somebody for risk.

mod acts_fail_whole;
mod at_once;
mod by_the_days;
mod known_again;
mod one_line_for_each_act;
mod removed_for_risk;
mod removed_through_the_pages;
pub(crate) mod scene;
mod through_the_pages;
