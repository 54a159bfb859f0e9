//! The pages of personal assistants: their home, and their record.

mod blocked;
mod decision;
mod endings;
mod equality;
mod freshness;
mod home;
mod looking;
mod news;
mod portable;
mod questions;
mod record;
mod routes;
mod still_right;
mod suspension;

pub(super) use freshness::confirmed_said;
pub(super) use record::{Answers, all_answers, claim_in_a_line, lacking_sentences, shown_claim};
pub(super) use routes::mount;
