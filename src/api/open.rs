//! Hangs the JSON door beside the pages.

use super::limits::Limits;
use super::{problem, v1};
use crate::web::access::Door;
use rocket::{Build, Rocket};

/// Mounts the routes of every version.
#[must_use]
pub fn mount(door: Door) -> Door {
    v1::mount(door)
}

/// Adds what answers when something goes wrong below `/api`, and the headers of limits.
#[must_use]
pub fn open(rocket: Rocket<Build>) -> Rocket<Build> {
    rocket.attach(Limits).register("/api", problem::catchers()).manage(v1::Listings::default())
}
