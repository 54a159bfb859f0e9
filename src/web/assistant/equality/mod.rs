//! Equality monitoring: why it is asked, the questions, and the own answers.

mod question;
mod routes;
mod start;

pub(in crate::web) use routes::mount;
