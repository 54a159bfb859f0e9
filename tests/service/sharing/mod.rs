//! The record that is taken along, and links that show it.

mod a_link_is_opened;
mod acts_fail_whole;
mod links_end;
mod one_line_for_each_act;
pub(crate) mod scene;
mod the_record_on_paper;
