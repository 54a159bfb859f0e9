//! What people ask about their own data.

mod acts_fail_whole;
mod one_line_for_each_act;
pub(crate) mod scene;
mod the_account_is_closed;
mod through_the_pages;
mod time_goes_by;
mod whose_they_are;
