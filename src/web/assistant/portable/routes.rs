//! Who may come to these pages.

use super::{links, page, shared};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the record that is taken along.
pub(in crate::web::assistant) fn mount(door: Door) -> Door {
    let door = door.mount(
        Access::Role(Role::Assistant),
        routes![page::page, links::links, links::take_link, links::take_withdrawal],
    );
    door.mount_naming(
        Access::SignedLink,
        |specimen| format!("/shared/{}", specimen.share_token),
        routes![shared::shared, shared::show_shared],
    )
}
