//! Pages of a registrar.

mod letter;
mod letters;
mod note;
mod records;
mod routes;

pub(super) use records::{QUEUE, SEARCH};
pub(super) use routes::mount;
