//! Who may come to these pages.

use super::{audit, jobs};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let door = door.mount(Access::Role(Role::Administrator), routes![jobs::jobs, jobs::try_again]);
    audit::mount(door)
}
