//! Who may come to these pages.

use super::{assisted, calls, employers, letter, letters, look_again, note, records};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Registrar);
    employers::mount(assisted::mount(calls::mount(records::mount(door))))
        .mount(access, routes![letters::letters, look_again::look_again])
        .mount_naming(access, |own| format!("/registrar/letters/{}", own.letter), routes![letter::letter])
        .mount_naming(
            access,
            |own| format!("/registrar/letters/{}/printed", own.letter),
            routes![note::printed],
        )
        .mount_naming(
            access,
            |own| format!("/registrar/letters/{}/posted", own.letter),
            routes![note::posted],
        )
}
