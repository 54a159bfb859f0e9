//! Pages of a safeguarding officer: suspending somebody for risk, looking at it again, removing somebody, and knowing
//! whoever comes back.

mod act;
mod address;
mod in_force;
mod matches;
mod record;
mod review;
mod routes;
mod ruling;
mod rulings;
mod same_person;
mod search;
mod shown;
mod suspend;

pub(super) use address::{IN_FORCE, MATCHES, RULINGS, SEARCH};
pub(super) use routes::mount;
