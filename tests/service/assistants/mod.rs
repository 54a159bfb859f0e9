//! The record of a personal assistant: its pages, its life, and what others see of it.

mod about;
mod acts_fail_whole;
mod availability;
mod blocks;
mod details;
mod healthcare;
mod hours;
mod languages;
mod needs;
pub(crate) mod scene;
mod story;
mod sweep;
mod tasks;
mod travel;
mod what_others_see;
mod whole_records;
