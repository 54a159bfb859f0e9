//! Coming in and going out, and what everybody says of themselves.

mod confirm;
mod contact;
mod join;
mod leave;
mod preferences;
mod routes;
mod second_factor;
mod sign_in;
mod summary;
mod words;

pub(super) use routes::mount;
