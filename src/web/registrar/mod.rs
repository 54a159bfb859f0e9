//! Pages of a registrar.

mod letter;
mod letters;
mod note;
mod routes;

pub(super) use routes::mount;
