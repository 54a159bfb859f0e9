//! Who may come to these pages: administrators.

use super::{answer, answered, extend, list, one};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::administrator) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Administrator);
    door.mount(access, routes![list::list, answered::answered])
        .mount_naming(
            access,
            |own| format!("/administrator/requests/{}", own.data_request),
            routes![one::one, one::declare],
        )
        .mount_naming(
            access,
            |own| format!("/administrator/requests/{}/acknowledge", own.data_request),
            routes![one::acknowledge],
        )
        .mount_naming(
            access,
            |own| format!("/administrator/requests/{}/answer", own.data_request),
            routes![answer::form, answer::send],
        )
        .mount_naming(
            access,
            |own| format!("/administrator/requests/{}/extend", own.data_request),
            routes![extend::form, extend::send],
        )
}
