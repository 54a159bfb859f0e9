//! Pages of a registrar.

mod home;
mod letter;
mod letters;
mod note;
mod routes;

pub(super) use routes::mount;
