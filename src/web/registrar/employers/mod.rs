//! Employers, and people who act for one, whom a registrar checks.

mod address;
mod decide;
mod form;
mod list;
mod one;
mod opened;
mod routes;
mod said;
mod shown;

pub(in crate::web) use address::EMPLOYERS;
pub(super) use routes::mount;
