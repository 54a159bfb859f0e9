//! Who may come to these pages: safeguarding officers.

use super::{in_force, matches, record, review, ruling, rulings, same_person, search, suspend};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Safeguarding);
    let door = door
        .mount(access, routes![in_force::in_force, search::empty, search::find])
        .mount(access, routes![rulings::rulings, matches::matches])
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
        );
    of_rulings(door, access)
}

/// Refusing and removing for risk.
fn of_rulings(door: Door, access: Access) -> Door {
    door.mount_naming(
        access,
        |own| format!("/safeguarding/records/{}/ruling", own.record),
        routes![ruling::show, ruling::go_on],
    )
    .mount_naming(
        access,
        |own| format!("/safeguarding/records/{}/ruling/tell", own.record),
        routes![ruling::tell],
    )
    .mount_naming(
        access,
        |own| format!("/safeguarding/records/{}/ruling/withdraw", own.record),
        routes![ruling::withdraw],
    )
    .mount_naming(
        access,
        |own| format!("/safeguarding/records/{}/same-person", own.record),
        routes![same_person::form, same_person::send],
    )
}
