//! The page of help, as an administrator writes it.

mod gone;
mod overview;
mod preview;
mod routes;
mod said;
mod section;
mod version;
mod versions;

pub(super) use routes::mount;
