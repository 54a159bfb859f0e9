//! Who may come to these pages.

use super::{overview, preview, section, version, versions};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web::administrator) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Administrator);
    door.mount(
        access,
        routes![
            overview::overview,
            overview::rearrange,
            section::add,
            section::take_add,
            preview::preview,
            preview::take_preview,
            versions::versions,
        ],
    )
    .mount_naming(
        access,
        |specimen| format!("/administrator/help/sections/{}", specimen.help_section),
        routes![section::one, section::take_one],
    )
    .mount_naming(
        access,
        |specimen| format!("/administrator/help/versions/{}", specimen.help_version),
        routes![version::version, version::bring_back],
    )
}
