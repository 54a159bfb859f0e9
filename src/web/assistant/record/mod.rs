//! The record: a list of tasks, one question a page, and what becomes of it.
//!
//! A page of answers says what it asks and how it is read ([`question::Page`]); showing and taking it stands in one
//! place. After an answer comes the next question of its group without one, or the list.

mod about;
mod address;
mod availability;
mod birth_date;
mod check;
mod checks;
mod details;
mod elsewhere;
mod experience;
mod fields;
mod healthcare;
mod home;
mod hours;
mod hours_problems;
mod languages;
mod leave;
mod list;

mod low_pay;
mod name;
mod needs;
mod pause;
mod preview;
mod question;
mod routes;
mod send;

mod tasks;
mod telling;

mod told;
mod travel;
mod way;

pub(in crate::web) use check::{Answers, all_answers};
pub(in crate::web) use checks::{claim_in_a_line, lacking_sentences, shown_claim};

pub(super) use address::LIST;
pub(super) use list::progress;
pub(super) use routes::mount;
