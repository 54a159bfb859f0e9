//! Who may come to these pages.

use super::{export, form, page};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages of the audit.
pub(in crate::web::administrator) fn mount(door: Door) -> Door {
    let routes = routes![page::audit, form::take_audit, export::export];
    door.mount(Access::Role(Role::Administrator), routes)
}
