//! Who may come to these pages: the owner of the record.

use super::{hub, page};
use crate::accounts::Role;
use crate::web::access::{Access, Door};
use rocket::routes;

/// Mounts the pages of the ledger.
pub(in crate::web::assistant::record) fn mount(door: Door) -> Door {
    let access = Access::Role(Role::Assistant);
    door.mount(access, routes![hub::hub, page::remove])
        .mount_naming(
            access,
            |_| "/assistant/record/checks/identity".to_owned(),
            routes![page::one, page::take_one],
        )
        .mount_naming(
            access,
            |own| format!("/assistant/record/checks/reference/{}", own.referee),
            routes![page::reference, page::take_reference],
        )
}
