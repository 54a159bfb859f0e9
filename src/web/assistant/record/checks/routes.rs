//! Who may come to these pages: the owner of the record, and a registrar who answers for somebody.

use super::super::twice;
use super::{hub, page};
use crate::web::access::Door;
use rocket::routes;

/// Mounts the pages of the ledger.
pub(in crate::web::assistant::record) fn mount(door: Door) -> Door {
    let door = twice::mount(door, routes![hub::hub, page::remove]);
    let door = twice::mount_naming(
        door,
        |_| "/assistant/record/checks/identity".to_owned(),
        |_| "/assisted/<person>/checks/identity".to_owned(),
        routes![page::one, page::take_one],
    );
    twice::mount_naming(
        door,
        |own| format!("/assistant/record/checks/reference/{}", own.referee),
        |own| format!("/assisted/<person>/checks/reference/{}", own.referee),
        routes![page::reference, page::take_reference],
    )
}
