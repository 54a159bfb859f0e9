//! Whether records are still right: confirming, reminders, hiding, and the calls for people without e-mail.

mod a_link_is_pressed;
mod a_year_goes_by;
mod acts_fail_whole;
mod many_are_asked_at_once;
mod one_line_for_each_act;
pub(crate) mod scene;
mod what_counts;
mod what_pages_say;
mod whoever_has_no_email_is_rung;
