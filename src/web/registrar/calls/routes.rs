//! Who may come to these pages: registrars.

use super::{confirmed, declare, list, one};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::registrar) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Registrar);
    door.mount(access, routes![list::calls])
        .mount_naming(
            access,
            |own| format!("/registrar/calls/{}", own.call),
            routes![one::call, declare::declare],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/calls/{}/confirmed", own.call),
            routes![confirmed::take_confirmed],
        )
}
