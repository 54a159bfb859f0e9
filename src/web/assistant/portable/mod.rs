//! The record that is taken along: to print, and to show to somebody by a link.

mod links;
mod page;
mod routes;
mod shared;
mod shown;

pub(super) use routes::mount;
