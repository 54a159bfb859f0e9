//! Who may come to these pages: the owner of the record, and a registrar who answers for somebody.

use super::{hub, page};
use crate::web::access::Door;
use crate::web::twice::RECORD;
use rocket::routes;

/// Mounts the pages of the ledger.
pub(in crate::web::assistant::record) fn mount(door: Door) -> Door {
    let door = RECORD.mount(door, routes![hub::hub, page::remove]);
    let door = RECORD.mount_naming(
        door,
        |_| "/assistant/record/checks/identity".to_owned(),
        |_| "/assisted/<person>/checks/identity".to_owned(),
        routes![page::one, page::take_one],
    );
    RECORD.mount_naming(
        door,
        |own| format!("/assistant/record/checks/reference/{}", own.referee),
        |own| format!("/assisted/<person>/checks/reference/{}", own.referee),
        routes![page::reference, page::take_reference],
    )
}
