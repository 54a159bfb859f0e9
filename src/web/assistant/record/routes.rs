//! Who may come to the pages of a record: its owner.

use super::{birth_date, check, leave, list, name, pause, preview, send, way};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages of the record.
pub(in crate::web) fn mount(door: Door) -> Door {
    door.mount(
        Access::Role(Role::Assistant),
        routes![
            list::list,
            name::name,
            name::take_name,
            birth_date::birth_date,
            birth_date::take_birth_date,
            way::way,
            way::take_way,
            check::check,
            send::send,
            send::sent,
            preview::preview,
            pause::pause,
            pause::take_pause,
            pause::resume,
            leave::leave,
            leave::take_leave,
            leave::come_back,
        ],
    )
}
