//! Pages of a safeguarding officer: suspending somebody for risk, and looking at it again.

mod act;
mod address;
mod in_force;
mod record;
mod review;
mod routes;
mod search;
mod shown;
mod suspend;

pub(super) use address::{IN_FORCE, SEARCH};
pub(super) use routes::mount;
