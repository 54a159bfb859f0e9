//! The record of a personal assistant: its pages, its life, and what others see of it.

mod about;
mod acts_fail_whole;
mod availability;
mod blocks;
mod checks;
mod details;
mod healthcare;
mod home;
mod hours;
mod imported_drafts;
mod imports;
mod imports_are_refused;
mod languages;
mod needs;
pub(crate) mod scene;
mod story;
mod sweep;
mod tasks;
mod the_program_imports;
mod travel;
mod what_others_see;
mod whole_records;
