//! Who may come to these pages: registrars.

use super::{decide, list, one};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::registrar) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Registrar);
    door.mount(access, routes![list::list])
        .mount_naming(
            access,
            |own| format!("/registrar/employers/{}", own.employer),
            routes![one::one, one::declare],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/employers/{}/decide", own.employer),
            routes![decide::form, decide::decide],
        )
}
