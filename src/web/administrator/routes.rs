//! Who may come to these pages.

use super::{
    audit, guidance, jobs,
    officers::{invite, list, one},
    requests, retention,
};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    let door = door.mount(
        Access::Role(Role::Administrator),
        routes![
            jobs::jobs,
            jobs::try_again,
            list::list,
            list::withdraw_invitation,
            invite::invite,
            invite::take_invite,
        ],
    );
    let door = door.mount_naming(
        Access::Role(Role::Administrator),
        |specimen| format!("/administrator/officer/{}", specimen.officer),
        routes![one::one, one::change],
    );
    requests::mount(retention::mount(guidance::mount(audit::mount(door))))
}
