//! Coming in and going out, and what everybody says of themselves.

mod change_email;
mod change_password;
mod claim;
mod claim_confirm;
mod close;
mod confirm;
mod consents;
mod contact;
mod current;
mod data;
mod forgotten_password;
mod imported;
mod imported_away;
mod invitation;
mod join;
mod leave;
mod new_address;
mod new_password;
mod not_saved;
mod preferences;
mod routes;
mod second_factor;
mod sessions;
mod sign_in;
mod summary;
mod tokens;
mod words;

pub(super) use routes::mount;
pub(super) use words::{contact_problem, preference_problem};
