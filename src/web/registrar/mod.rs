//! Pages of a registrar.

mod assisted;
mod calls;
mod employers;
mod letter;
mod letters;
mod look_again;
mod note;
mod records;
mod routes;

pub(super) use calls::CALLS;
pub(super) use employers::EMPLOYERS;
pub(super) use look_again::LOOK_AGAIN;
pub(super) use records::{QUEUE, SEARCH};
pub(super) use routes::mount;
