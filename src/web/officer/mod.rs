//! Pages of every council officer.

pub(super) mod declare;
mod home;
mod proposals;
pub(super) mod reach;
mod routes;
pub(super) mod ruling;
pub(super) mod search;

pub(super) use routes::mount;
