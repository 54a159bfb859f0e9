//! Pages of every council officer.

mod home;
mod proposals;
mod routes;

pub(super) use routes::mount;
