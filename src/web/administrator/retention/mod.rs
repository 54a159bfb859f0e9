//! How long things are kept, as an administrator sees and sets it.

mod log;
mod page;
mod plan;
mod routes;

pub(in crate::web) use page::RETENTION;
pub(super) use routes::mount;
