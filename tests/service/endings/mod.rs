//! Training and checks that end: told beforehand, once for each step, and said on the own page.

mod a_year_goes_by;
mod acts_fail_whole;
mod many_are_told_at_once;
mod one_line_for_each_act;
pub(crate) mod scene;
mod what_a_mail_says;
mod what_the_own_page_says;
