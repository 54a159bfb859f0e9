//! Who may come to these pages.

use super::{ask, page, requests};
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages of one's own data.
pub(in crate::web::account) fn mount(door: Door) -> Door {
    door.mount(
        Access::SignedIn,
        routes![page::page, page::take, requests::own, requests::take_back, ask::form, ask::send],
    )
}
