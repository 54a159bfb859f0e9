//! Requests about data, as an administrator works on them.

mod act;
mod address;
mod answer;
mod answered;
mod extend;
mod list;
mod one;
mod routes;
mod shown;

pub(in crate::web) use address::REQUESTS;
pub(super) use routes::mount;
