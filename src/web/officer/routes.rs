//! Who may come to these pages.

use super::{home, proposals};
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages.
pub(in crate::web) fn mount(door: Door) -> Door {
    door.mount(Access::Officer, routes![home::home, proposals::proposals, proposals::decide])
}
