//! Who may come to these pages: administrators.

use super::{log, page, plan};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::administrator) fn mount(door: Door) -> Door {
    door.mount(
        Access::Role(Role::Administrator),
        routes![page::page, page::withdraw, plan::form, plan::send, log::log],
    )
}
