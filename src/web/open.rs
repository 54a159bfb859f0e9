//! Hangs the HTML door: routes, error pages, headers, the request log.

use super::access::{Access, Door};
use super::headers::Headers;
use super::meter::Meter;
use super::request_log::RequestLog;
use super::service::Service;
use super::{
    account, administrator, assets, assistant, employer, error, health, home, officer, public, registrar,
    safeguarding,
};
use rocket::shield::Shield;
use rocket::{Build, Rocket, routes};
use std::sync::Arc;

/// Adds the HTML door, and what else is hung into its frame.
#[must_use]
pub fn open(rocket: Rocket<Build>, service: Arc<Service>, beside: fn(Door) -> Door) -> Rocket<Build> {
    beside(door())
        .open(rocket)
        // Ours are stricter, and on every answer; Rocket's own would stand beside them.
        .attach(Shield::new())
        .attach(Headers(Arc::clone(&service)))
        .attach(RequestLog(Arc::clone(&service)))
        .register("/", error::catchers())
        .manage(service)
        .manage(Meter::default())
}

fn door() -> Door {
    let door = Door::new()
        .mount(Access::Everyone, routes![health::live, health::ready])
        .mount_naming(Access::Everyone, |_| assets::example(), routes![assets::asset])
        .mount(Access::Everyone, routes![assets::favicon, assets::manifest]);
    let door = public::mount(door);
    let door = account::mount(door);
    let door = home::mount(door);
    let door = officer::mount(administrator::mount(door));
    let door = safeguarding::mount(registrar::mount(door));
    employer::mount(assistant::mount(door))
}
