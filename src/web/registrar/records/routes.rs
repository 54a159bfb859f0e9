//! Who may come to these pages: registrars.

use super::{ask, claim, declare, queue, record, ruling, search};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::registrar) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Registrar);
    door.mount(access, routes![queue::queue, queue::take_next, search::empty, search::find])
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}", own.record),
            routes![record::record, declare::declare],
        )
        .mount_naming(access, |own| format!("/registrar/records/{}/put", own.record), routes![record::put])
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}/back", own.record),
            routes![record::give_back],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}/ask", own.record),
            routes![ask::ask, ask::send],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}/take-back", own.record),
            routes![ask::take_back],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}/ruling", own.record),
            routes![ruling::show, ruling::go_on],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}/ruling/tell", own.record),
            routes![ruling::tell],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}/ruling/withdraw", own.record),
            routes![ruling::withdraw],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/records/{}/claims/{}", own.record, own.claim),
            routes![claim::claim, claim::decide],
        )
}
