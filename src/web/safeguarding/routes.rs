//! Who may come to these pages: safeguarding officers.

use super::{in_force, record, review, search, suspend};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Safeguarding);
    door.mount(access, routes![in_force::in_force, search::empty, search::find])
        .mount_naming(
            access,
            |own| format!("/safeguarding/records/{}", own.record),
            routes![record::record, record::declare],
        )
        .mount_naming(
            access,
            |own| format!("/safeguarding/records/{}/suspend", own.record),
            routes![suspend::form, suspend::send],
        )
        .mount_naming(
            access,
            |own| format!("/safeguarding/records/{}/review", own.record),
            routes![review::form, review::send],
        )
        .mount_naming(
            access,
            |own| format!("/safeguarding/records/{}/tell", own.record),
            routes![review::tell],
        )
}
